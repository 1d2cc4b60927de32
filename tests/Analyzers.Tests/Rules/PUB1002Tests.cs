using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A ready flag that is written without release: the reports and the nearest programs that stay silent.</summary>
public sealed class PUB1002Tests
{
    [Fact]
    public Task A_plain_store_under_the_lock_is_reported() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; {|PUB1002:_loaded = true|}; } }
        }
        """);

    [Fact]
    public Task A_release_store_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; Volatile.Write(ref _loaded, true); } }
        }
        """);

    [Fact]
    public Task A_reader_that_takes_the_lock_needs_no_release() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price { get { lock (_gate) return _loaded ? _price : 0; } }

            void Load() { lock (_gate) { _price = 42; _loaded = true; } }
        }
        """);

    [Fact]
    public Task The_lock_left_between_payload_and_flag_is_no_release_store() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; } {|PUB1002:_loaded = true|}; }
        }
        """);

    [Fact]
    public Task A_full_fence_between_payload_and_flag_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; Interlocked.MemoryBarrier(); _loaded = true; } }
        }
        """);

    [Fact]
    public Task A_flag_stored_through_a_reference_is_reported_at_the_call() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            bool _loaded;
            int _price;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; Raise({|PUB1002:ref _loaded|}); } }

            static void Raise(ref bool flag) => flag = true;
        }
        """);

    [Fact]
    [Trait("Gap", "A flag that is stored by a delegate is not followed.")]
    public Task A_flag_stored_by_a_delegate_is_silent() => VerifyCS.VerifyAnalyzerAsync("""
        class Catalog
        {
            readonly object _gate = new();
            readonly Action _raise;
            bool _loaded;
            int _price;

            Catalog() => _raise = () => _loaded = true;

            int Price => Volatile.Read(ref _loaded) ? _price : 0;

            void Load() { lock (_gate) { _price = 42; _raise(); } }
        }
        """);
}
