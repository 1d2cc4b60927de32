using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Which threads the code shows, and which it only may show.</summary>
public sealed class ThreadChoiceTests
{
    [Theory]
    [InlineData("Task.Run(Fill)")]
    [InlineData("Task.Delay(1).ContinueWith(_ => Fill())")]
    [InlineData("Task.Delay(1).ContinueWith(_ => Fill(), TaskScheduler.Default)")]
    [InlineData("Task.Run(() => Array.ForEach(new int[1], _ => Fill()))")]
    public Task Work_on_the_pool_runs_beside_its_reader(string start) => VerifyCS.VerifyAnalyzerAsync(Panel(start, "{|PUB1002:_filled = true|}", "{|PUB1001:_filled|}"));

    [Theory]
    [InlineData("Task.Delay(1).ContinueWith(_ => Fill(), TaskScheduler.FromCurrentSynchronizationContext())")]
    [InlineData("Task.Run(() => SynchronizationContext.Current!.Post(_ => Fill(), null))")]
    public Task Work_that_may_come_back_to_its_thread_does_not(string start) => VerifyCS.VerifyAnalyzerAsync(Panel(start, "_filled = true", "_filled"));

    private static string Panel(string start, string store, string load) =>
        $$"""
        class Panel
        {
            bool _filled; int _rows;

            public void Open() { {{start}}; }

            void Fill() { _rows = 7; {{store}}; }

            public int Rows() => {{load}} ? _rows : 0;
        }
        """;

    [Fact]
    public Task A_memo_of_a_shared_object_is_a_race() => VerifyCS.VerifyAnalyzerAsync(Address("{|PUB1002:_known = true|}", "{|PUB1001:_known|}", ""));

    [Fact]
    public Task A_memo_that_is_taken_back_shows_one_user() => VerifyCS.VerifyAnalyzerAsync(Address("_known = true", "_known", "public void Forget() => _known = false;"));

    private static string Address(string store, string load, string member) =>
        $$"""
        class Address
        {
            static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Address> s_all = new();

            bool _known; int _hash;

            public static Address Of(string name) => s_all.GetOrAdd(name, _ => new Address());

            public int Hash() { if (!{{load}}) { _hash = 7; {{store}}; } return _hash; }

            {{member}}
        }
        """;

    [Fact]
    public Task One_side_that_is_ordered_throughout_is_half_a_handshake() => VerifyCS.VerifyAnalyzerAsync(Feed("Volatile.Write(ref _mode, 1)", "{|PUB1001:_mode|}"));

    [Fact]
    public Task One_ordered_store_among_plain_ones_is_none() => VerifyCS.VerifyAnalyzerAsync(Feed("_mode = 1", "_mode"));

    private static string Feed(string store, string load) =>
        $$"""
        class Feed
        {
            int _mode, _price;

            public void Set(int price) { _price = price; {{store}}; }

            public void Renew(int price) { _price = price; Volatile.Write(ref _mode, 1); }

            public int Price() => {{load}} == 1 ? _price : 0;
        }
        """;

    [Fact]
    public Task A_lock_around_the_payload_alone_shows_nothing_of_the_flag() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Palette
        {
            readonly object _gate = new(); bool _cached; int _size;

            public int Size() { if (!_cached) { lock (_gate) _size = 7; _cached = true; } return _size; }
        }
        """);
}
