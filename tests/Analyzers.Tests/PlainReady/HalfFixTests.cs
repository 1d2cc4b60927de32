using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>When one side is ordered already, the other side alone is reported.</summary>
public sealed class HalfFixTests
{
    [Fact]
    public Task A_release_store_leaves_the_reader() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => {|PUB1001:_ready|} ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task An_acquire_load_leaves_the_writer() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; {|PUB1002:_ready = true|}; } }
        }
        """);

    [Fact]
    public Task One_plain_load_among_acquire_loads_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public int Twice() => {|PUB1001:_ready|} ? 2 * _size : 0;

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task One_plain_store_among_release_stores_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() => Volatile.Read(ref _ready) ? _size : 0;

            public void Fill() { lock (_gate) { _size = 9; {|PUB1002:_ready = true|}; } }

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task An_exchange_orders_the_writer_only() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            int _ready; int _size;

            public int Size() => {|PUB1001:_ready|} == 1 ? _size : 0;

            public void Build() { _size = 7; Interlocked.Exchange(ref _ready, 1); }
        }
        """);

    [Fact]
    public Task A_load_by_compare_exchange_leaves_the_writers_half() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            int _ready; int _size;

            public int Size() => Interlocked.CompareExchange(ref _ready, 0, 0) == 1 ? _size : 0;

            public void Build() { _size = 7; {|PUB1002:_ready = 1|}; }
        }
        """);

    [Fact]
    public Task A_volatile_read_of_a_copy_orders_nothing() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); bool _ready; int _size;

            public int Size() { var copy = {|PUB1001:_ready|}; return Volatile.Read(ref copy) ? _size : 0; }

            public void Build() { lock (_gate) { _size = 7; Volatile.Write(ref _ready, true); } }
        }
        """);

    [Fact]
    public Task The_old_names_of_Volatile_order_both_sides() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            readonly object _gate = new(); int _ready; int _size;

            public int Size() => Thread.VolatileRead(ref _ready) == 1 ? _size : 0;

            public void Build() { lock (_gate) { _size = 7; Thread.VolatileWrite(ref _ready, 1); } }
        }
        """);

    [Fact]
    public Task Both_sides_interlocked_are_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Table
        {
            int _ready; int _size;

            public int Size() => Interlocked.CompareExchange(ref _ready, 0, 0) == 1 ? _size : 0;

            public void Build() { _size = 7; Interlocked.Exchange(ref _ready, 1); }
        }
        """);

    [Fact]
    public Task A_sequence_number_that_a_reader_remembers_leaves_the_reader() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Rates
        {
            readonly Timer _timer; long _sequence; int _bid, _ask;

            public Rates() => _timer = new Timer(Refresh, null, 0, 1000);

            public bool Try(ref long seen, out int bid, out int ask)
            {
                long now = {|PUB1001:_sequence|}; bid = ask = 0;
                if (now == seen) return false;
                seen = now; bid = _bid; ask = _ask;
                return true;
            }

            void Refresh(object? state) { _bid = Environment.TickCount; _ask = _bid + 2; Interlocked.Increment(ref _sequence); }
        }
        """);

    [Fact]
    public Task A_sum_that_is_compared_with_a_limit_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Rates
        {
            readonly Timer _timer; long _calls; int _bid, _ask;

            public Rates() => _timer = new Timer(Refresh, null, 0, 1000);

            public int Spread(long limit) => _calls == limit ? 0 : _ask - _bid;

            void Refresh(object? state) { _bid = Environment.TickCount; _ask = _bid + 2; Interlocked.Increment(ref _calls); }
        }
        """);

    [Theory]
    [InlineData("Volatile.Write(ref outcome, 1);", "Volatile.Read(ref outcome)", "outcome")]
    [InlineData("Volatile.Write(ref outcome, 2); report += 1; Volatile.Write(ref outcome, 1);", "Volatile.Read(ref outcome)", "{|PUB1001:outcome|}")]
    [InlineData("Volatile.Write(ref outcome, 1);", "Environment.TickCount", "{|PUB1001:outcome|}")]
    public Task What_an_acquire_load_has_seen_up_may_be_asked_plainly(string steps, string first, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Probe
        {
            public static int Run()
            {
                int outcome = 0; string? report = null;
                Task.Run(() => { report = Console.ReadLine(); {{steps}} });
                while ({{first}} == 0) Thread.Sleep(5);
                return {{load}} == 1 ? report!.Length : -1;
            }
        }
        """);

    /// <summary>Whoever exchanges a number for one that it is told orders the store; a sum is moved on for its own sake.</summary>
    [Theory]
    [InlineData("{|PUB1001:_stamp|}", "Interlocked.Exchange(ref _stamp, stamp)")]
    [InlineData("Volatile.Read(ref _stamp)", "Interlocked.Exchange(ref _stamp, stamp)")]
    [InlineData("_stamp", "Interlocked.Add(ref _stamp, stamp)")]
    public Task A_number_is_exchanged_for_one_that_was_told(string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Rose
        {
            readonly int[] _sectors = new int[16]; long _stamp;

            public void Replace(int bearing, long stamp) { _sectors[bearing] = 5; {{store}}; }

            public int First() { var at = {{load}}; return at == 0 ? -1 : _sectors[0]; }
        }
        """);
}
