using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>LazyInitializer orders the field that it is given; a plain test beside it is ordered by nothing.</summary>
public sealed class LazyInitializerTests
{
    [Fact]
    public Task The_initializer_alone_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            object? _gate; bool _ready; int[]? _items;

            public int First() => LazyInitializer.EnsureInitialized(ref _items, ref _ready, ref _gate, () => new[] { 7 })[0];
        }
        """);

    [Fact]
    public Task A_plain_test_before_it_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            object? _gate; bool _ready; int[] _items = []; int _size;

            public int Size()
            {
                if (!{|PUB1001:_ready|})
                    LazyInitializer.EnsureInitialized(ref _items!, ref _ready, ref _gate, () => { _size = 7; return new[] { 7 }; });
                return _size;
            }
        }
        """);

    [Fact]
    public Task An_acquire_test_before_it_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            object? _gate; bool _ready; int[] _items = []; int _size;

            public int Size()
            {
                if (!Volatile.Read(ref _ready))
                    LazyInitializer.EnsureInitialized(ref _items!, ref _ready, ref _gate, () => { _size = 7; return new[] { 7 }; });
                return _size;
            }
        }
        """);

    [Fact]
    public Task A_reference_that_it_sets_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            Dictionary<string, int>? _map;

            public int Find(string key) => LazyInitializer.EnsureInitialized(ref _map, () => new Dictionary<string, int> { ["a"] = 1 })[key];
        }
        """);
}
