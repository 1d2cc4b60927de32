namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>What the constructor does to a synchronisation object is its initial state, and the observer sees its last one.</summary>
public class InitialStateTests
{
    [Theory]
    [InlineData("SemaphoreSlim _s = new(2)", "_s.Wait()", "_s.Wait(0)", "False, True", "True, False")]
    [InlineData("SemaphoreSlim _s = new(1)", "_s.Wait()", "_s.Wait(0)", "False, False")]
    [InlineData("SemaphoreSlim _s = new(0)", "_s.Release()", "_s.Wait(0)", "False, True", "True, False")]
    [InlineData("AutoResetEvent _s = new(true)", "_s.WaitOne()", "_s.WaitOne(0)", "False, False")]
    [InlineData("AutoResetEvent _s = new(true)", "_s.WaitOne(); _s.Set()", "_s.WaitOne(0)", "False, True", "True, False")]
    [InlineData("ManualResetEventSlim _s = new(true)", "_s.Reset()", "_s.Wait(0)", "False, False")]
    [InlineData("ManualResetEventSlim _s = new(false)", "_s.Set()", "_s.Wait(0)", "True, True")]
    [InlineData("CountdownEvent _s = new(2)", "_s.Signal()", "_s.CurrentCount == 1", "True, True")]
    public void Counts_begin_as_the_constructor_left_them(string made, string changed, string tried, params string[] outcomes) => Check(
        $"readonly {made}; public S() {{ {changed}; }} [Actor] public bool A() => {tried}; [Actor] public bool B() => {tried};", outcomes);

    [Theory]
    [InlineData("object _l = new()", "Monitor.Enter(_l)", "Monitor.TryEnter(_l)", "False")]
    [InlineData("object _l = new()", "Monitor.Enter(_l); Monitor.Exit(_l)", "Monitor.TryEnter(_l)", "True")]
    [InlineData("Lock _l = new()", "_l.Enter()", "_l.TryEnter()", "False")]
    [InlineData("Lock _l = new()", "using (_l.EnterScope()) { }", "_l.TryEnter()", "True")]
    [InlineData("Mutex _l = new()", "_l.WaitOne()", "_l.WaitOne(0)", "False")]
    [InlineData("Mutex _l = new()", "_l.WaitOne(); _l.ReleaseMutex()", "_l.WaitOne(0)", "True")]
    [InlineData("Mutex _l = new(true)", "", "_l.WaitOne(0)", "False")]
    [InlineData("Mutex _l = new(false)", "", "_l.WaitOne(0)", "True")]
    [InlineData("Mutex _l = new(true)", "_l.ReleaseMutex()", "_l.WaitOne(0)", "True")]
    [InlineData("Mutex _l = new(true)", "_l.WaitOne(); _l.ReleaseMutex()", "_l.WaitOne(0)", "False")]
    [InlineData("ReaderWriterLockSlim _l = new()", "_l.EnterWriteLock()", "_l.TryEnterReadLock(0)", "False")]
    [InlineData("ReaderWriterLockSlim _l = new()", "_l.EnterReadLock()", "_l.TryEnterReadLock(0)", "True")]
    [InlineData("ReaderWriterLockSlim _l = new()", "_l.EnterReadLock()", "_l.TryEnterWriteLock(0)", "False")]
    public void A_lock_that_the_constructor_took_is_no_actors(string made, string taken, string tried, string outcome) => Check(
        $"readonly {made}; public S() {{ {taken}; }} [Actor] public bool A() => {tried}; [Actor] public void B() {{ }}", outcome);

    [Theory]
    [InlineData("_l.Enter(ref taken);", "True, False")]
    [InlineData("_l.Enter(ref taken); _l.Exit();", "False, True")]
    public void A_spin_lock_begins_as_the_constructor_left_it(string done, string outcome) => Check(
        $"SpinLock _l = new(false); public S() {{ var taken = false; {done} }} " +
        "[Actor] public (bool, bool) A() { var was = _l.IsHeld; var taken = false; _l.TryEnter(ref taken); return (was, taken); } [Actor] public void B() { }",
        outcome);

    [Theory]
    [InlineData("readonly SemaphoreSlim _s = new(1); public S() => _s.Wait();", "_s.Wait();")]
    [InlineData("readonly object _l = new(); public S() => Monitor.Enter(_l);", "lock (_l) { }")]
    [InlineData("readonly Mutex _l = new(true);", "_l.WaitOne();")]
    [InlineData("static readonly Mutex _l = new(true);", "_l.WaitOne();")]
    [InlineData("readonly ReaderWriterLockSlim _l = new(); public S() => _l.EnterReadLock();", "_l.EnterWriteLock();")]
    [InlineData("SpinLock _l; public S() { var taken = false; _l.Enter(ref taken); }", "var taken = false; _l.Enter(ref taken);")]
    public void Who_waits_for_what_the_constructor_keeps_waits_for_ever(string made, string waits) => Assert.StartsWith("deadlock", Checked.Violated(
        Checked.Members($"{made} [Actor] public void A() {{ {waits} }} [Actor] public void B() {{ }}")).Witness.Violation);

    [Fact]
    public void A_mutex_that_an_actor_makes_for_itself_is_its_own() => Check(
        "int _x; Mutex? _l; [Actor] public void A() { var l = new Mutex(true); _l = l; _x = 1; _x = 2; l.ReleaseMutex(); } " +
        "[Actor] public int B() { if (_l is not { } l) return -1; l.WaitOne(); return _x; }", "-1", "2");

    [Fact]
    public void A_mutex_that_an_actor_makes_for_anybody_can_be_taken_first() => Check(
        "int _x; Mutex? _l; [Actor] public void A() { var l = new Mutex(false); _l = l; l.WaitOne(); _x = 1; _x = 2; l.ReleaseMutex(); } " +
        "[Actor] public int B() { if (_l is not { } l) return -1; l.WaitOne(); var x = _x; l.ReleaseMutex(); return x; }", "-1", "0", "2");

    [Fact]
    public void Only_who_made_a_mutex_as_its_own_can_leave_it() => Assert.Contains("SynchronizationLockException", Checked.Violated(Checked.Members(
        "readonly Mutex _l = new(true); [Actor] public void A() => _l.ReleaseMutex();")).Witness.Violation);

    [Fact]
    public void A_semaphore_that_the_constructor_took_is_a_gate() => Check(
        "int _x; readonly SemaphoreSlim _s = new(1, 1); public S() => _s.Wait(); [Actor] public int A() { _s.Wait(); return _x; } [Actor] public void B() { _x = 1; _s.Release(); }", "1");

    [Theory]
    [InlineData("LazyThreadSafetyMode.ExecutionAndPublication")]
    [InlineData("LazyThreadSafetyMode.PublicationOnly")]
    [InlineData("LazyThreadSafetyMode.None")]
    public void A_lazy_value_that_the_constructor_made_is_the_one(string mode) => Check(
        $"int _n; readonly object _o; readonly Lazy<object> _l; public S() {{ _l = new(() => {{ _n++; return new object(); }}, {mode}); _o = _l.Value; }} " +
        "[Actor] public bool A() => ReferenceEquals(_l.Value, _o); [Actor] public bool B() => _l.IsValueCreated; [Observer] public int N() => _n;", "True, True, 1");

    [Theory]
    [InlineData("_c.Token.Register(() => _n++);", "1")]
    [InlineData("_c.Token.Register(() => _n++).Dispose();", "0")]
    [InlineData("_c.Token.Register(() => _n++); _c.Token.Register(() => _n++);", "2")]
    [InlineData("_c.Cancel(); _c.Token.Register(() => _n++);", "1")]
    public void A_callback_that_the_constructor_registered_runs(string registered, string outcome) => Check(
        $"int _n; readonly CancellationTokenSource _c = new(); public S() {{ {registered} }} [Actor] public void A() => _c.Cancel(); [Actor] public void B() {{ }} [Observer] public int N() => _n;", outcome);

    [Theory]
    [InlineData("_c.Cancel()", "True")]
    [InlineData("_d.Cancel()", "False")]
    public void A_source_that_the_constructor_linked_is_cancelled_with_the_other(string cancelled, string outcome) => Check(
        "readonly CancellationTokenSource _c = new(), _d; public S() => _d = CancellationTokenSource.CreateLinkedTokenSource(_c.Token); " +
        $"[Actor] public void A() => {cancelled}; [Actor] public void B() {{ }} [Observer] public bool O() => _d.IsCancellationRequested && _c.IsCancellationRequested;", outcome);

    [Fact]
    public void A_barrier_begins_with_those_that_the_constructor_added() => Check(
        "readonly Barrier _b = new(1); public S() { if (_b.ParticipantCount == 1) _b.AddParticipant(); } [Actor] public int A() => _b.ParticipantCount; [Actor] public void B() { }", "2");

    [Theory]
    [InlineData("readonly SemaphoreSlim _s = new(2);", "_s.Wait();", "(_s.Wait(0), _s.Wait(0))", "True, False")]
    [InlineData("readonly AutoResetEvent _s = new(true);", "_s.WaitOne();", "_s.WaitOne(0)", "False")]
    [InlineData("readonly ManualResetEventSlim _s = new(true);", "_s.Reset();", "_s.Wait(0)", "False")]
    [InlineData("readonly ManualResetEventSlim _s = new(true);", "", "_s.Wait(0)", "True")]
    [InlineData("readonly object _l = new();", "Monitor.Enter(_l);", "Monitor.TryEnter(_l)", "False")]
    [InlineData("readonly object _l = new();", "lock (_l) { }", "(Monitor.TryEnter(_l), Monitor.TryEnter(_l))", "True, True")]
    [InlineData("readonly Lock _l = new();", "_l.Enter();", "_l.TryEnter()", "False")]
    [InlineData("readonly ReaderWriterLockSlim _l = new();", "_l.EnterReadLock();", "(_l.TryEnterWriteLock(0), _l.TryEnterReadLock(0))", "False, True")]
    [InlineData("SpinLock _l = new(false);", "var taken = false; _l.Enter(ref taken);", "_l.IsHeld", "True")]
    public void The_observer_sees_what_the_actors_left(string made, string done, string seen, string outcome) => Check(
        $"{made} [Actor] public void A() {{ {done} }} [Actor] public void B() {{ }} [Observer] public {(outcome.Contains(',') ? "(bool, bool)" : "bool")} O() => {seen};", outcome);

    [Theory]
    [InlineData("readonly SemaphoreSlim _s = new(0); public S() => _s.Wait(); [Actor] public void A() { }", "waits at S._s (")]
    [InlineData("readonly object _l = new(); [Actor] public void A() => Monitor.Enter(_l); [Observer] public int O() { lock (_l) return 1; }", "waits for the lock S._l (")]
    public void A_wait_that_nobody_can_end_is_refused(string members, string message) => Assert.Contains($"The set-up or the observer {message}",
        Assert.Throws<Runtime.UnsupportedConstructException>(() => Checked.Members($"{members} [Actor] public void B() {{ }}")).Message);

    private static void Check(string members, params string[] outcomes)
    {
        var report = Checked.Members(members);
        Checked.Is(report, report.Result.Executions, outcomes);
    }
}
