using Xunit;

namespace SafePublication.Analyzers.Tests.Rules;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>PUB2001: the flag goes up before its payload is complete.</summary>
public sealed class PUB2001Tests
{
    [Fact]
    public Task A_store_behind_the_flag_is_reported_although_both_sides_are_ordered() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            bool _resolved;
            int _port;

            public int Port() { if (!Volatile.Read(ref _resolved)) Resolve(); return _port; }

            void Resolve()
            {
                lock (_gate) { if (_resolved) return; {|PUB2001:Volatile.Write(ref _resolved, true)|}; _port = 443; }
            }
        }
        """);

    [Fact]
    public Task A_flag_that_is_stored_last_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            bool _resolved;
            int _port;

            public int Port() { if (!Volatile.Read(ref _resolved)) Resolve(); return _port; }

            void Resolve()
            {
                lock (_gate) { if (_resolved) return; _port = 443; Volatile.Write(ref _resolved, true); }
            }
        }
        """);

    [Fact]
    public Task A_store_in_a_callee_behind_the_flag_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; {|PUB2001:_resolved = true|}; Ask(); } }

            void Ask() => _port = 443;
        }
        """);

    [Fact]
    public Task A_callee_behind_the_flag_that_stores_what_nobody_reads_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port, _turns;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; _port = 443; _resolved = true; Count(); } }

            void Count() => _turns++;
        }
        """);

    [Fact]
    [Trait("Gap", "A delegate that stores payload after the flag is up")]
    public Task A_task_that_builds_behind_the_flag_is_not_seen() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Endpoint
        {
            readonly object _gate = new();
            volatile bool _resolved;
            int _port;

            public int Port() { if (!_resolved) Resolve(); return _port; }

            void Resolve() { lock (_gate) { if (_resolved) return; Task.Run(() => _port = 443); _resolved = true; } }
        }
        """);

    [Fact]
    public Task An_ordered_state_that_comes_and_goes_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Command
        {
            volatile bool _ending; int _state;

            public int State() => _ending ? _state : 0;

            public void End() { _ending = true; _state = Environment.TickCount; _ending = false; }
        }
        """);

    [Theory]
    [InlineData("{|PUB2001:Interlocked.Exchange(ref _resolved, 1)|};")]
    [InlineData("_ = {|PUB2001:Interlocked.Exchange(ref _resolved, 1)|};")]
    [InlineData("{|PUB2001:Interlocked.CompareExchange(ref _resolved, 1, 0)|};")]
    [InlineData("lock (_gate) { if (_resolved == 0) {|PUB2001:Interlocked.Exchange(ref _resolved, 1)|}; }")]
    public Task An_exchange_that_asks_nothing_is_a_store_like_any_other(string raise) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Endpoint
        {
            readonly object _gate = new();
            int _resolved, _port;

            public int Port() => Volatile.Read(ref _resolved) == 0 ? 0 : _port;

            public void Resolve() { {{raise}} _port = Environment.ProcessId; }
        }
        """);

    [Theory]
    [InlineData("_port = Environment.ProcessId; Interlocked.Exchange(ref _resolved, 2);")]
    [InlineData("if (Interlocked.CompareExchange(ref _resolved, 1, 0) == 0) { _port = Environment.ProcessId; Interlocked.Exchange(ref _resolved, 2); }")]
    public Task An_exchange_behind_the_payload_is_silent(string resolve) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Endpoint
        {
            int _resolved, _port;

            public int Port() => Volatile.Read(ref _resolved) != 2 ? 0 : _port;

            public void Resolve() { {{resolve}} }
        }
        """);

    [Theory]
    [InlineData("var at = {|PUB2001:Interlocked.Increment(ref _used)|} - 1; _entries[at] = entry;", "sum += _entries[i].Length;")]
    [InlineData("var at = {|PUB2001:Interlocked.Add(ref _used, 1)|} - 1; if (at < 9) _entries[at] = entry;", "sum += _entries[i].Length;")]
    [InlineData("lock (_entries) { var at = _used; {|PUB2001:Volatile.Write(ref _used, at + 1)|}; _entries[at] = entry; }", "sum += _entries[i].Length;")]
    public Task A_count_that_claims_its_slot_is_reported(string add, string use) => VerifyCS.VerifyAnalyzerAsync(Trail(add, use));

    [Theory]
    [InlineData("lock (_entries) { var at = _used; _entries[at] = entry; Volatile.Write(ref _used, at + 1); }", "sum += _entries[i].Length;")]
    [InlineData("lock (_entries) { _entries[_used] = entry; Interlocked.Increment(ref _used); }", "sum += _entries[i].Length;")]
    [InlineData("var at = Interlocked.Increment(ref _used) - 1; _entries[at] = entry;", "if (_entries[i] is { } entry) sum += entry.Length;")]
    [InlineData("var at = Interlocked.Increment(ref _used) - 1; _entries[at] = entry;", "sum += i;")]
    public Task A_count_that_follows_its_element_or_whose_slots_are_tested_is_silent(string add, string use) => VerifyCS.VerifyAnalyzerAsync(Trail(add, use));

    private static string Trail(string add, string use) =>
        $$"""
        class Trail
        {
            readonly string[] _entries = new string[9]; int _used;

            public void Add(string entry) { {{add}} }

            public int Sum()
            {
                var used = Math.Min(Volatile.Read(ref _used), _entries.Length);
                var sum = 0;
                for (var i = 0; i < used; i++) { {{use}} }
                return sum;
            }
        }
        """;

    /// <summary>Whoever sees the next number takes what belongs to it.</summary>
    [Fact]
    public Task A_number_that_is_followed_is_moved_on_before_what_belongs_to_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Poller
        {
            int _turn;
            double _volts;
            public Poller() => new Timer(_ => Tick()).Change(0, 10);

            public bool TryNext(ref int seen, out double volts)
            {
                var turn = Volatile.Read(ref _turn);
                volts = 0;
                if (turn == seen)
                    return false;
                seen = turn;
                volts = _volts;
                return true;
            }

            void Tick()
            {
                {|PUB2001:Interlocked.Increment(ref _turn)|};
                _volts = Environment.TickCount / 10.0;
            }
        }
        """);

    [Fact]
    public Task A_number_that_is_moved_on_last_or_twice_is_silent() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Poller
        {
            int _turn;
            double _volts;
            public Poller() => new Timer(_ => Tick()).Change(0, 10);

            public bool TryNext(ref int seen, out double volts)
            {
                var turn = Volatile.Read(ref _turn);
                volts = 0;
                if (turn == seen)
                    return false;
                seen = turn;
                volts = _volts;
                return true;
            }

            void Tick()
            {
                _volts = Environment.TickCount / 10.0;
                Interlocked.Increment(ref _turn);
            }
        }

        class Sequenced
        {
            int _turn;
            double _volts;
            public Sequenced() => new Timer(_ => Tick()).Change(0, 10);

            public bool TryNext(ref int seen, out double volts)
            {
                var turn = Volatile.Read(ref _turn);
                volts = 0;
                if (turn == seen || (turn & 1) != 0)
                    return false;
                volts = _volts;
                Thread.MemoryBarrier();
                if (turn != Volatile.Read(ref _turn))
                    return false;
                seen = turn;
                return true;
            }

            void Tick()
            {
                Interlocked.Increment(ref _turn);
                _volts = Environment.TickCount / 10.0;
                Interlocked.Increment(ref _turn);
            }
        }
        """);

    /// <summary>A handle that the writer asks for under its lock, and opens before what he takes from it.</summary>
    [Theory]
    [InlineData("{|PUB1002:{|PUB2001:_module = Open()|}|}; _names = [_module.ToString()];")]
    [InlineData("var module = Open(); _names = [module.ToString()]; {|PUB1002:_module = module|};")]
    public Task A_handle_that_is_opened_first(string open) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Library
        {
            readonly object _gate = new(); nint _module; string[] _names = [];

            public string First() { if ({|PUB1001:_module|} == 0) Load(); return _names[0]; }

            void Load() { lock (_gate) { if (_module != 0) return; {{open}} } }

            static extern nint Open();
        }
        """);

    /// <summary>A table that grows is stored before its count, and says nothing of the element that comes last.</summary>
    [Theory]
    [InlineData("_entries[{|PUB2001:_count++|}] = entry;")]
    [InlineData("_entries[_count] = entry; _count++;")]
    public Task An_element_of_a_table_that_grows(string add) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Log
        {
            readonly object _gate = new(); string[] _entries = new string[4]; volatile int _count;

            public void Add(string entry) { lock (_gate) { if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2); {{add}} } }

            public string? Last() { var count = _count; return count == 0 ? null : _entries[count - 1]; }
        }
        """);
}
