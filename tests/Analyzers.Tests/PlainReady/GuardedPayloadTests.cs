using Xunit;

namespace SafePublication.Analyzers.Tests.PlainReady;

using VerifyCS = SafePublication.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<PublicationAnalyzer, DefaultVerifier>;

/// <summary>Payload is what only the fast outcome consumes, of the object that was tested, on the word of the flag.</summary>
public sealed class GuardedPayloadTests
{
    [Fact]
    public Task What_the_slow_outcome_uses_as_well_is_not_guarded() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wait
        {
            readonly object _gate = new(); bool _aborted; string _target = "none";

            public void Abort(string target) { lock (_gate) { _target = target; _aborted = true; } }

            public string Reason() => _aborted ? "aborted " + _target : "pending " + _target;
        }
        """);

    [Fact]
    public Task What_only_the_fast_outcome_uses_is() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Wait
        {
            readonly object _gate = new(); bool _aborted; string _target = "none";

            public void Abort(string target) { lock (_gate) { _target = target; {|PUB1002:_aborted = true|}; } }

            public string Reason() => {|PUB1001:_aborted|} ? "aborted " + _target : "pending";
        }
        """);

    [Fact]
    public Task A_reader_that_asks_for_each_element_needs_no_count() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Metrics
        {
            readonly object _gate = new(); readonly string?[] _names = new string?[64]; int _last = -1;

            public void Add(string name) { lock (_gate) { _names[_last + 1] = name; _last = _last + 1; } }

            public int Length()
            {
                var sum = 0;
                for (var i = 0; i <= _last; i++) { var name = _names[i]; if (name != null) sum += name.Length; }
                return sum;
            }
        }
        """);

    [Fact]
    public Task A_reader_that_does_not_ask_needs_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Metrics
        {
            readonly object _gate = new(); readonly string?[] _names = new string?[64]; int _last = -1;

            public void Add(string name) { lock (_gate) { _names[_last + 1] = name; {|PUB1002:_last = _last + 1|}; } }

            public int Length()
            {
                var sum = 0;
                for (var i = 0; i <= {|PUB1001:_last|}; i++) sum += _names[i]!.Length;
                return sum;
            }
        }
        """);

    [Fact]
    public Task A_variable_of_one_call_is_not_announced_by_a_field() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Attempt
        {
            readonly object _gate = new(); bool _overtime;

            public Func<int> Run(int version)
            {
                lock (_gate) { version += 1; _overtime = true; }
                return () => _overtime ? version : 0;
            }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("[System.Diagnostics.Conditional(\"DEBUG\")] void Check(int length) => Look(length);")]
    public Task Every_way_to_the_reader_builds_first(string member) => VerifyCS.VerifyAnalyzerAsync(Frozen("_frozen = true", "_frozen", member));

    [Fact]
    public Task A_way_that_does_not_build_first_is_a_race() =>
        VerifyCS.VerifyAnalyzerAsync(Frozen("{|PUB1002:_frozen = true|}", "{|PUB1001:_frozen|}", "public int Guess(int length) => Look(length);"));

    private static string Frozen(string store, string load, string member) =>
        $$"""
        class Table
        {
            readonly object _gate = new(); bool _frozen; int _segments; readonly int _given;

            public Table(int given) => _given = given;

            public void Freeze() { lock (_gate) { if (!_frozen) Build(); } }

            void Build() { _segments = _given; {{store}}; }

            public int Match(int length) { Freeze(); return Look(length); }

            int Look(int length) => {{load}} ? length - _segments : 0;

            {{member}}
        }
        """;

    [Fact]
    public Task A_guard_that_tells_its_callers_nothing_announces_nothing_to_them() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Session
        {
            readonly object _gate = new(); bool _exited; string? _active; int _runs;

            public void Exit() { lock (_gate) { _active = null; _runs = 0; _exited = true; } }

            void Remove(int at) { if (_exited) return; lock (this) Console.WriteLine(at); }

            public string? Run(int at) { Remove(at); return _active + _runs; }
        }
        """);

    [Fact]
    public Task A_guard_that_its_callers_are_told_of_is_reported() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Session
        {
            readonly object _gate = new(); bool _exited; string? _reason; int _code;

            public void Exit(string reason) { lock (_gate) { _reason = reason; _code = 1; {|PUB1002:_exited = true|}; } }

            bool IsOver() { if ({|PUB1001:_exited|}) return true; lock (this) Console.WriteLine(); return false; }

            public string? Run() => IsOver() ? _reason + _code : null;
        }
        """);

    [Fact]
    public Task A_helper_that_is_called_for_itself_too_is_no_part_of_the_building() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Drain
        {
            readonly object _gate = new(); bool _requested; long _safe;

            public void Request() { lock (_gate) { Advance(); _requested = true; } }

            public void Tick() { lock (_gate) Advance(); }

            public long Safe() { if (!_requested) return 0; return _safe; }

            void Advance() { _safe = Environment.TickCount64; }
        }
        """);

    [Fact]
    public Task A_helper_that_only_the_writer_calls_builds() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Drain
        {
            readonly object _gate = new(); bool _requested; long _safe;

            public void Request() { lock (_gate) { Advance(); {|PUB1002:_requested = true|}; } }

            public long Safe() { if (!{|PUB1001:_requested|}) return 0; return _safe; }

            void Advance() { _safe = Environment.TickCount64; }
        }
        """);

    [Fact]
    public Task A_value_that_is_only_compared_with_the_flag_is_not_taken_on_its_word() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slots
        {
            readonly object _gate = new(); long _epoch = long.MaxValue; long _safe;

            public void Mark(long epoch) { lock (_gate) { _safe = epoch - 1; _epoch = epoch; } }

            public bool IsDue() { if (_epoch == long.MaxValue) return false; return _epoch <= _safe; }
        }
        """);

    [Fact]
    public Task A_sum_that_is_moved_on_by_interlocked_steps_is_no_payload() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Slots
        {
            readonly object _gate = new(); bool _any; int _count;

            public void Add() { lock (_gate) { Interlocked.Increment(ref _count); _any = true; } }

            public int Count() { if (!_any) return 0; return _count; }
        }
        """);

    [Fact]
    public Task A_time_that_nobody_has_set_sends_its_reader_to_the_lock() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); string? _current; DateTime _staleAt = DateTime.MinValue;

            public string Get()
            {
                var current = _current;
                if (current != null && DateTime.UtcNow < _staleAt) return current;
                lock (_gate) { _staleAt = DateTime.UtcNow.AddSeconds(1); _current = "new"; return _current; }
            }
        }
        """);

    [Fact]
    public Task A_second_gate_does_not_guard_what_stands_behind_it() => VerifyCS.VerifyAnalyzerAsync(
        """
        class Cache
        {
            readonly object _gate = new(); bool _ready; DateTime _staleAt = DateTime.MinValue; int _size;

            public int Get()
            {
                if ({|PUB1001:_ready|} && DateTime.UtcNow < {|PUB1001:_staleAt|}) return _size;
                lock (_gate) { var fresh = DateTime.UtcNow < _staleAt; if (_ready && fresh) return _size; _size = 1; {|PUB1002:_staleAt = DateTime.UtcNow.AddSeconds(1)|}; {|PUB1002:_ready = true|}; return _size; }
            }
        }
        """);

    [Theory]
    [InlineData("!_warned || size != _size", "_warned", "{ _warned = true; _size = size; }")]
    [InlineData("!{|PUB1001:_warned|} || size > _size", "_warned", "{ _size = size; {|PUB1002:_warned = true|}; }")]
    public Task Whoever_finds_another_value_does_what_he_does_for_none(string test, string flag, string store) => VerifyCS.VerifyAnalyzerAsync(
        $$"""
        class Sizes
        {
            readonly object _gate = new(); bool {{flag}}; int _size;

            public void Set(int size) { if ({{test}}) { Console.WriteLine(size); Warn(size); } }

            void Warn(int size) { lock (_gate) {{store}} }
        }
        """);

    /// <summary>A member that others may call without the lock is called with it here.</summary>
    [Fact]
    public Task What_the_way_to_a_callee_has_locked_is_locked_in_it() => VerifyCS.VerifyAnalyzerAsync(Listener("lock (_open)", "_checking", "_checking = false"));

    [Fact]
    public Task What_no_way_to_a_callee_has_locked_is_not_locked_in_it() => VerifyCS.VerifyAnalyzerAsync(
        Listener("", "{|#0:_checking|}", "{|#1:{|#2:_checking = false|}|}"),
        Suggestion.Of("PUB1001", 0),
        Suggestion.Of("PUB1002", 1),
        Suggestion.Of("PUB2001", 2));

    private static string Listener(string enter, string load, string store) => $$"""
        class Listener
        {
            readonly Dictionary<int, string> _open = []; bool _checking = true; Timer? _timer;

            public void Start()
            {
                Task.Run(() => { {{store}}; lock (_open) _open.Add(1, "a"); });
                _timer = new Timer(_ => { if ({{load}}) return; CheckAll(); }, null, 0, 9);
            }

            void CheckAll() { {{enter}} { Check(3); } }

            public void Check(int key) => _open.TryGetValue(key, out var found);
        }
        """;
}
