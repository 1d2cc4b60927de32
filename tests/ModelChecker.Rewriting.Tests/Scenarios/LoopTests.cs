namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class LoopTests
{
    [Theory]
    [InlineData("while (!Volatile.Read(ref _ready)) { }")]
    [InlineData("while (!Volatile.Read(ref _ready)) Thread.Yield();")]
    [InlineData("var spin = new SpinWait(); while (!Volatile.Read(ref _ready)) spin.SpinOnce();")]
    [InlineData("do { if (Volatile.Read(ref _ready)) break; } while (true);")]
    [InlineData("SpinWait.SpinUntil(() => Volatile.Read(ref _ready));")]
    public void Spinning_until_a_flag_is_set_has_the_execution_in_which_it_is_set(string spin) => Checked.Is(Checked.Members(
        $"int _x; bool _ready; [Actor] public void W() {{ _x = 1; Volatile.Write(ref _ready, true); }} [Actor] public int R() {{ {spin} return _x; }}"), 1, "1");

    [Fact]
    public void Spinning_on_a_flag_that_nobody_sets_is_a_deadlock() => Assert.StartsWith("deadlock", Checked.Violated(Checked.Members(
        "bool _ready; [Actor] public void R() { while (!Volatile.Read(ref _ready)) { } }")).Witness.Violation);

    [Fact]
    public void A_compare_exchange_loop_does_not_count_its_failed_turns() => Checked.Is(Checked.Members(
        "int _x; void Inc() { int old; do old = Volatile.Read(ref _x); while (Interlocked.CompareExchange(ref _x, old + 1, old) != old); } [Actor] public void A() => Inc(); [Actor] public void B() => Inc(); [Observer] public int X() => _x;"), 2, "2");

    [Fact]
    public void An_exchange_that_puts_back_what_was_there_is_a_turn_in_vain() => Checked.Is(Checked.Members(
        "int _held; int _x; int Inc() { while (Interlocked.Exchange(ref _held, 1) != 0) { } var x = ++_x; Volatile.Write(ref _held, 0); return x; } [Actor] public int A() => Inc(); [Actor] public int B() => Inc();"), 2, "1, 2", "2, 1");

    [Fact]
    public void A_counting_loop_runs_to_its_end() => Checked.Is(Checked.Members(
        "readonly int[] _a = [1, 2, 3]; [Actor] public int Sum() { var sum = 0; for (var i = 0; i < _a.Length; i++) sum += _a[i]; return sum; }"), 1, "6");

    [Theory]
    [InlineData("while (!_ready) { }", true)]
    [InlineData("while (!_ready || _x == 0) { }", true)]
    [InlineData("while (!Volatile.Read(ref _ready)) { }", false)]
    [InlineData("while (!IsReady) { }", true)]
    [InlineData("while (!_ready) Thread.MemoryBarrier();", false)]
    [InlineData("while (!_ready) Thread.Yield();", false)]
    public void The_plain_loads_of_a_loop_may_be_merged(string spin, bool isStuck)
    {
        var members = $"int _x; bool _ready; bool IsReady {{ get; set; }} [Actor] public void W() {{ _x = 1; _ready = IsReady = true; }} [Actor] public void R() {{ {spin} }}";
        var report = Checked.Members(members, new ExplorationOptions { JitCoalescing = true });
        Assert.Equal(isStuck, report.Result is CheckResult.Violated { Witness.LoadsAreMerged: true });
        Assert.Equal(!isStuck, report.Result is CheckResult.Exhausted);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) _x++;")]
    public void An_actor_that_does_not_end_is_a_bound(string body) => Assert.IsType<CheckResult.BoundReached>(Checked.Members(
        $"int _x; [Actor] public void A() {{ {body} }} [Actor] public void B() => _x = 1;").Result);

    [Theory]
    [InlineData("Interlocked.Exchange(ref _lock, 1) != 0")]
    [InlineData("(Interlocked.Or(ref _lock, 1) & 1) != 0")]
    [InlineData("Interlocked.CompareExchange(ref _lock, 1, 0) != 0")]
    public void A_lock_that_is_never_given_back_is_a_deadlock(string isHeld) => Checked.AreViolated(Spinning(isHeld, ""), "deadlock: ");

    [Theory]
    [InlineData("Interlocked.Exchange(ref _lock, 1) != 0")]
    [InlineData("(Interlocked.Or(ref _lock, 1) & 1) != 0")]
    public void One_that_is_given_back_is_none(string isHeld) => Checked.Are(Spinning(isHeld, "Volatile.Write(ref _lock, 0);"), 2, "2");

    [Theory]
    [InlineData("lock (_o) { _y = 2; }", "while (Volatile.Read(ref _f) == 0) Thread.SpinWait(1);")]
    [InlineData("lock (_o) { _y = 2; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("lock (_l) { _y = 2; }", "do { } while (Volatile.Read(ref _f) == 0);")]
    [InlineData("lock (_o) { _y = 2; }", "for (;;) { if (Volatile.Read(ref _f) != 0) break; }")]
    [InlineData("lock (_o) { _y = 2; }", "again: if (Volatile.Read(ref _f) == 0) goto again;")]
    [InlineData("lock (_o) { _y = 2; }", "while (Interlocked.CompareExchange(ref _f, 0, 0) == 0) { }")]
    [InlineData("if (_y == 0) lock (_o) { _y = 2; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("try { _y = 2; } finally { _y = 3; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("try { _y = 2; } catch { _y = 4; } finally { _y = 3; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("try { lock (_o) { _y = 2; } } finally { _y = 3; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("try { throw new InvalidOperationException(); } catch { lock (_o) { _y = 2; } }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("lock (_o) { _y = 2; } while (Volatile.Read(ref _f) == 0) { } lock (_o) { _y = 3; }", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("_y = 2;", "while (Volatile.Read(ref _f) == 0) { }")]
    [InlineData("Monitor.Enter(_o); _y = 2; Monitor.Exit(_o);", "while (Volatile.Read(ref _f) == 0) { }")]
    public void The_first_turn_after_a_finally_block_counts_no_more_than_another(string before, string spin)
    {
        var members = $"int _x, _y, _f; readonly object _o = new(); readonly Lock _l = new(); [Actor] public int B() {{ {before} {spin} return _x; }} [Actor] public void A() {{ {{0}} }}";
        Checked.Are(members.Replace("{0}", "_x = 1; Volatile.Write(ref _f, 1);"), 1, "1");
        Checked.AreViolated(members.Replace("{0}", ""), "deadlock: B waits: spins at");
    }

    [Fact]
    public void Two_threads_that_wait_for_each_other_after_a_lock_have_the_executions_of_the_lock() => Checked.Are(
        "int _a, _b, _c; readonly object _o = new(); [Actor] public int A() { lock (_o) { _c++; _a = 1; } while (Volatile.Read(ref _b) == 0) Thread.SpinWait(1); return _c; } " +
        "[Actor] public int B() { lock (_o) { _c++; _b = 1; } while (Volatile.Read(ref _a) == 0) Thread.SpinWait(1); return _c; }", 4, "1, 2", "2, 1", "2, 2");

    [Theory]
    [InlineData("for (;;) { try { if (Volatile.Read(ref _f) != 0) break; } finally { if (_y == 0) Volatile.Write(ref _y, 1); } }")]
    [InlineData("again: try { if (Volatile.Read(ref _f) == 0) goto again; } finally { if (_y == 0) Volatile.Write(ref _y, 1); }")]
    public void A_turn_is_over_after_its_finally_block(string loop) => Checked.Are(
        $"int _y, _f; [Actor] public int B() {{ {loop} return _y; }} [Actor] public void A() {{ while (Volatile.Read(ref _y) == 0) {{ }} Volatile.Write(ref _f, 1); }}", 1, "1");

    private static string Spinning(string isHeld, string leave) =>
        $"int _lock, _n; void Add() {{ while ({isHeld}) Thread.SpinWait(1); _n++; {leave} }} [Actor] public void A() => Add(); [Actor] public void B() => Add(); [Observer] public int N() => _n;";
}
