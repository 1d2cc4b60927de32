using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>A flag whose fast outcome consumes nothing that the slow one built is no ready flag.</summary>
public sealed class HintTests
{
    [Fact]
    public Task A_warning_that_is_logged_once_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Log
        {
            readonly object _gate = new(); bool _warned; int _warnings;

            public void Warn()
            {
                if (_warned) return;
                lock (_gate) { if (_warned) return; _warnings++; _warned = true; Console.WriteLine("once"); }
            }
        }
        """);

    [Fact]
    public Task A_pump_that_is_started_once_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pump
        {
            readonly object _gate = new(); bool _started; Thread? _thread;

            public void Start()
            {
                if (_started) return;
                lock (_gate) { if (_started) return; _thread = new Thread(Run); _thread.Start(); _started = true; }
            }

            static void Run() => Console.WriteLine();
        }
        """);

    [Fact]
    public Task A_dispose_guard_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Connection : IDisposable
        {
            readonly object _gate = new(); bool _disposed; int _sent;

            public void Send() { if (_disposed) throw new ObjectDisposedException("x"); _sent++; }

            public void Dispose() { lock (_gate) { if (_disposed) return; _sent = 0; _disposed = true; } }
        }
        """);

    [Fact]
    public Task A_stop_request_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Worker
        {
            readonly object _gate = new(); bool _stop; int _rounds;

            public void Run() { for (var i = 0; i < 9; i++) { if (_stop) return; lock (_gate) { _rounds++; } } }

            public void Stop() { lock (_gate) { _stop = true; } }
        }
        """);

    [Fact]
    public Task A_hint_before_a_concurrent_container_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        using System.Collections.Concurrent;

        class Cache
        {
            readonly object _gate = new(); readonly ConcurrentDictionary<string, int> _items = new(); bool _any;

            public int Get(string key) => _any && _items.TryGetValue(key, out var value) ? value : 0;

            public void Add(string key) { lock (_gate) { _items[key] = 1; _any = true; } }
        }
        """);

    [Fact]
    public Task A_statistic_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Meter
        {
            long _count, _sum;

            public void Add(long n) { Interlocked.Increment(ref _count); Interlocked.Add(ref _sum, n); }

            public long Mean() => _count == 0 ? 0 : _sum / _count;
        }
        """);

    [Fact]
    public Task Asking_how_many_there_are_consumes_none_of_them() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Commits
        {
            readonly object _gate = new(); readonly Queue<string> _waiting = new(); bool _any;

            public void Add(string commit) { lock (_gate) { _waiting.Enqueue(commit); _any = true; } }

            public bool IsBusy() { if (!_any) return false; if (_waiting.Count == 0) return false; lock (_gate) return _waiting.Peek() != ""; }
        }
        """);

    [Fact]
    public Task Taking_one_of_them_is_a_race() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Commits
        {
            readonly object _gate = new(); readonly Queue<string> _waiting = new(); bool _any;

            public void Add(string commit) { lock (_gate) { _waiting.Enqueue(commit); {|PUB1002:_any = true|}; } }

            public string? First() => {|PUB1001:_any|} ? _waiting.Peek() : null;
        }
        """);

    [Fact]
    public Task A_count_that_goes_up_and_down_bounds_only_what_it_counts() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Pull
        {
            readonly object _gate = new(); int _pending; string? _observer;

            public void Start(int batch, string observer) { lock (_gate) { _observer = observer; _pending += batch; } }

            public void Done() { lock (_gate) { _pending--; } }

            public string? Current() => _pending < 1 ? null : _observer;
        }
        """);

    [Fact]
    public Task A_count_of_those_who_hold_it_is_a_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Store
        {
            int _holders; string? _value; int _size;

            public bool TryRead() { if (_holders >= 0) { if (Interlocked.Increment(ref _holders) > 0) return true; Interlocked.Decrement(ref _holders); } return false; }

            public void Write(string value)
            {
                if (Interlocked.CompareExchange(ref _holders, int.MinValue, 0) != 0) return;
                _value = value; _size = value.Length;
                Interlocked.Exchange(ref _holders, 0);
            }

            public string? Read() => TryRead() ? _value + _size : _value;
        }
        """);

    [Theory]
    [InlineData("_limit = 1;", "{|PUB1001:_limit|} == 0", "{|PUB1002:_limit = limit|}")]
    [InlineData("_limit = given; if (given > 9) _limit = 1;", "_limit == 0", "_limit = limit")]
    public Task A_constructor_that_is_told_a_number_says_nothing_of_it(string made, string test, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Bucket
        {
            readonly object _gate = new(); int _limit; string? _id;

            public Bucket(int given) { {{made}} }

            public void Update(string id, int limit) { lock (_gate) { _id = id; {{store}}; } }

            public string? Id() { if ({{test}}) return _id; lock (_gate) return _id; }
        }
        """);

    [Theory]
    [InlineData("_hits++", "_misses")]
    [InlineData("_hits = Environment.TickCount", "{|PUB1001:_misses|}")]
    public Task Counts_beside_counts_are_statistics(string beside, string load) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Pool
        {
            readonly object _gate = new(); int _hits, _misses;

            public void Rent(bool found) { lock (_gate) { {{beside}}; {{(load == "_misses" ? "_misses++" : "{|PUB1002:_misses++|}")}}; } }

            public int Ratio() => {{load}} == 0 ? 0 : _hits;
        }
        """);

    [Fact]
    public Task A_count_of_those_who_read_keeps_others_out() => VerifyCS.VerifyAnalyzerAsync(
        """
        class State
        {
            int _reading; byte[]? _buffer; int _used;

            public void Read() { Interlocked.Increment(ref _reading); _buffer = new byte[9]; _used = 9; Interlocked.Decrement(ref _reading); }

            public int Used() { if (_reading > 0) return 0; return _used + (_buffer?.Length ?? 0); }
        }
        """);

    [Theory]
    [InlineData("Interlocked.Increment(ref _found)", "_paused", "_paused = true")]
    [InlineData("Interlocked.Add(ref _found, Environment.ProcessId)", "_paused", "_paused = true")]
    [InlineData("_found = Environment.TickCount", "{|PUB1001:_paused|}", "{|PUB1002:_paused = true|}")]
    public Task A_sum_that_begins_anew_is_no_payload(string count, string load, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Search
        {
            readonly object _gate = new(); bool _paused; int _found;

            public void Reset() { lock (_gate) _found = 0; }

            public void Step() { lock (_gate) { {{count}}; {{store}}; } }

            public int Found() => {{load}} ? _found : -1;
        }
        """);
}
