namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Monitors, events, semaphores, barriers and queues that threads wait for.</summary>
public class WaitingTests
{
    private const string Waiter = "lock (_l) { while (!_r) Monitor.Wait(_l); }";

    [Fact]
    public void A_pulse_hands_over_what_was_stored_under_the_lock() => Checked.Are(
        "readonly object _l = new(); bool _r; int _x; [Actor] public void A() { lock (_l) { _x = 1; _r = true; Monitor.Pulse(_l); } } [Actor] public int B() { " + Waiter + " return _x; }",
        2, "1");

    [Fact]
    public void A_pulse_that_finds_nobody_is_lost() => Checked.AreViolated(
        "readonly object _l = new(); [Actor] public void A() { lock (_l) Monitor.Pulse(_l); } [Actor] public void B() { lock (_l) Monitor.Wait(_l); }", "deadlock: B waits: waits for a pulse of S._l");

    [Fact]
    public void One_pulse_wakes_one_of_two() => Checked.AreViolated(
        $"readonly object _l = new(); bool _r; [Actor] public void A() {{ lock (_l) {{ _r = true; Monitor.Pulse(_l); }} }} [Actor] public void B() {{ {Waiter} }} [Actor] public void C() {{ {Waiter} }}",
        "waits for a pulse");

    [Fact]
    public void A_pulse_for_all_wakes_both() => Checked.Are(
        $"readonly object _l = new(); bool _r; [Actor] public void A() {{ lock (_l) {{ _r = true; Monitor.PulseAll(_l); }} }} [Actor] public void B() {{ {Waiter} }} [Actor] public void C() {{ {Waiter} }}",
        10, "");

    [Fact]
    public void A_time_limit_may_pass_before_the_pulse() => Checked.Are(
        "readonly object _l = new(); [Actor] public void A() { lock (_l) Monitor.Pulse(_l); } [Actor] public bool B() { lock (_l) return Monitor.Wait(_l, 10); }", 4, "False", "True");

    [Fact]
    public void Waiting_leaves_a_lock_that_was_entered_twice() => Checked.Are(
        "readonly object _l = new(); bool _r; [Actor] public void A() { lock (_l) { _r = true; Monitor.Pulse(_l); } } [Actor] public bool B() { lock (_l) lock (_l) { while (!_r) Monitor.Wait(_l); return Monitor.IsEntered(_l); } }",
        2, "True");

    [Theory]
    [InlineData("Monitor.Pulse(_l);")]
    [InlineData("Monitor.PulseAll(_l);")]
    [InlineData("Monitor.Wait(_l);")]
    public void Waiting_and_pulsing_want_the_lock(string call) => Checked.AreViolated(
        $"readonly object _l = new(); [Actor] public void A() {{ {call} }}", "SynchronizationLockException");

    [Theory]
    [InlineData("ManualResetEvent _e = new(false)", "_e.Set()", "_e.WaitOne()")]
    [InlineData("AutoResetEvent _e = new(false)", "_e.Set()", "_e.WaitOne()")]
    [InlineData("EventWaitHandle _e = new(false, EventResetMode.AutoReset)", "_e.Set()", "_e.WaitOne()")]
    [InlineData("Semaphore _e = new(0, 1)", "_e.Release()", "_e.WaitOne()")]
    [InlineData("ManualResetEventSlim _e = new()", "_e.Set()", "_e.Wait(Timeout.Infinite)")]
    [InlineData("SemaphoreSlim _e = new(0, 1)", "_e.Release()", "_e.WaitAsync().Wait()")]
    [InlineData("System.Collections.Concurrent.BlockingCollection<int> _e = new()", "_e.Add(1)", "_e.Take()")]
    public void What_is_before_a_signal_is_visible_after_the_wait(string field, string signal, string wait) => Assert.Equal(["1"], Checked.Members(
        $"readonly {field}; int _x; [Actor] public void A() {{ _x = 1; {signal}; }} [Actor] public int B() {{ {wait}; return _x; }}").Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("Mutex _m = new()", "_m.WaitOne(); try { _x++; } finally { _m.ReleaseMutex(); }", 2)]
    [InlineData("AutoResetEvent _m = new(true)", "_m.WaitOne(); _x++; _m.Set();", 2)]
    [InlineData("SemaphoreSlim _m = new(1, 1)", "await _m.WaitAsync(); try { _x++; } finally { _m.Release(); }", 4)]
    [InlineData("ReaderWriterLockSlim _m = new()", "_m.EnterWriteLock(); try { _x++; } finally { _m.ExitWriteLock(); }", 2)]
    [InlineData("ReaderWriterLockSlim _m = new()", "_m.EnterUpgradeableReadLock(); _m.EnterWriteLock(); _x++; _m.ExitWriteLock(); _m.ExitUpgradeableReadLock();", 2)]
    [InlineData("StrongBox<SpinLock> _m = new()", "var taken = false; try { _m.Value.Enter(ref taken); _x++; } finally { if (taken) _m.Value.Exit(); }", 2)]
    [InlineData("StrongBox<SpinLock> _m = new(new SpinLock(false))", "var taken = false; _m.Value.Enter(ref taken); _x++; _m.Value.Exit(false);", 2)]
    public void One_at_a_time_is_inside(string field, string body, int executions) => Checked.Are(
        $"readonly {field}; int _x; async Task Inc() {{ await Task.CompletedTask; {body} }} [Actor] public Task A() => Inc(); [Actor] public Task B() => Inc(); [Observer] public int X() => _x;"
            .Replace("StrongBox", "System.Runtime.CompilerServices.StrongBox"),
        executions, "2");

    [Fact]
    public void Readers_see_all_of_a_write_or_nothing() => Checked.Are(
        "readonly ReaderWriterLockSlim _m = new(); int _x, _y; [Actor] public void W() { _m.EnterWriteLock(); _x = 1; _y = 1; _m.ExitWriteLock(); } [Actor] public (int, int) R() { _m.EnterReadLock(); try { return (_x, _y); } finally { _m.ExitReadLock(); } }",
        2, "0, 0", "1, 1");

    [Fact]
    public void A_second_waiter_for_one_signal_is_a_deadlock() => Checked.AreViolated(
        "readonly AutoResetEvent _e = new(false); [Actor] public void A() => _e.Set(); [Actor] public void B() => _e.WaitOne(); [Actor] public void C() => _e.WaitOne();", "deadlock");

    [Fact]
    public void A_semaphore_is_not_raised_above_its_maximum() => Checked.AreViolated(
        "readonly SemaphoreSlim _s = new(1, 1); [Actor] public void A() => _s.Release();", "SemaphoreFullException");

    [Fact]
    public void The_last_to_arrive_runs_the_action_of_the_phase() => Checked.Are(
        "readonly Barrier _b; int _x, _y, _z; public S() => _b = new(2, _ => _z = _x + _y); [Actor] public int A() { _x = 1; _b.SignalAndWait(); return _z; } [Actor] public int B() { _y = 1; _b.SignalAndWait(); return _z; }",
        2, "2, 2");

    [Fact]
    public void A_blocking_collection_is_consumed_to_its_end() => Checked.Are(
        "readonly System.Collections.Concurrent.BlockingCollection<int> _c = new(1); [Actor] public void A() { _c.Add(1); _c.Add(2); _c.CompleteAdding(); } [Actor] public int B() { var all = 0; foreach (var each in _c.GetConsumingEnumerable()) all = all * 10 + each; return all; }",
        2, "12");

    [Fact]
    public void Participants_of_a_barrier_come_and_go() => Checked.Are(
        "[Actor] public string A() { var b = new Barrier(1); b.SignalAndWait(); b.AddParticipants(2); b.RemoveParticipant(); return $\"{b.CurrentPhaseNumber} {b.ParticipantCount} {b.ParticipantsRemaining}\"; }",
        1, "1 2 2");

    [Fact]
    public void Who_leaves_a_barrier_ends_the_phase_for_those_that_wait() => Checked.Are(
        "readonly Barrier _b = new(2); int _x; [Actor] public void A() { _x = 1; _b.RemoveParticipant(); } [Actor] public int B() { _b.SignalAndWait(); return _x; }", 2, "1");

    [Fact]
    public void Who_leaves_a_barrier_last_runs_the_action_of_the_phase() => Checked.Are(
        "readonly Barrier _b; int _n; public S() => _b = new(2, _ => _n++); [Actor] public int A() { _b.SignalAndWait(); return _n; } [Actor] public void B() => _b.RemoveParticipant();", 2, "1");

    [Fact]
    public void A_barrier_that_one_more_joins_waits_for_it() => Checked.AreViolated(
        "readonly Barrier _b = new(1); [Actor] public void A() { _b.AddParticipant(); _b.SignalAndWait(); } [Actor] public void B() => _b.SignalAndWait();", "deadlock: A waits");

    [Fact]
    public void The_old_reader_writer_lock_excludes() => Assert.Equal(["0, 2", "1, 2", "2, 2"], Checked.Members(
        "readonly ReaderWriterLock _l = new(); int _x; void Add() { _l.AcquireWriterLock(-1); try { _x++; } finally { _l.ReleaseWriterLock(); } } [Actor] public void A() => Add(); [Actor] public void B() => Add(); [Actor] public int R() { _l.AcquireReaderLock(-1); try { return _x; } finally { _l.ReleaseReaderLock(); } } [Observer] public int X() => _x;")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("await _c.Reader.ReadAsync(_s.Token)", "-1", "1")]
    [InlineData("await _c.Reader.WaitToReadAsync(_s.Token) && _c.Reader.TryRead(out var item) ? item : 0", "-1", "1")]
    public void Waiting_for_a_channel_ends_with_an_item_or_with_cancellation(string read, params string[] outcomes) => Assert.Equal(outcomes, Checked.Members(
        "readonly System.Threading.Channels.Channel<int> _c = System.Threading.Channels.Channel.CreateUnbounded<int>(); readonly CancellationTokenSource _s = new(); [Actor] public void A() => _c.Writer.TryWrite(1); [Actor] public void C() => _s.Cancel(); " +
        $"[Actor] public async Task<int> B() {{ try {{ return {read}; }} catch (OperationCanceledException) {{ return -1; }} }}").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_full_channel_is_written_to_until_cancellation() => Assert.Equal(["1"], Checked.Members(
        "readonly System.Threading.Channels.Channel<int> _c = System.Threading.Channels.Channel.CreateBounded<int>(1); readonly CancellationTokenSource _s = new(); [Actor] public async Task<int> A() { await _c.Writer.WriteAsync(1, _s.Token); try { await _c.Writer.WriteAsync(2, _s.Token); return 2; } catch (OperationCanceledException) { return 1; } } [Actor] public void C() => _s.Cancel();")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void All_items_of_a_channel_are_read_until_cancellation() => Assert.Equal(["10", "11"], Checked.Members(
        "readonly System.Threading.Channels.Channel<int> _c = System.Threading.Channels.Channel.CreateUnbounded<int>(); readonly CancellationTokenSource _s = new(); [Actor] public void A() { _c.Writer.TryWrite(1); _s.Cancel(); } [Actor] public async Task<int> B() { var all = 0; try { await foreach (var each in _c.Reader.ReadAllAsync(_s.Token)) all += each; } catch (OperationCanceledException) { all += 10; } return all; }")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("CreateUnbounded<int>()", "await foreach (var each in _c.Reader.ReadAllAsync()) all = all * 10 + each;")]
    [InlineData("CreateBounded<int>(1)", "while (await _c.Reader.WaitToReadAsync()) while (_c.Reader.TryRead(out var each)) all = all * 10 + each; await _c.Reader.Completion;")]
    [InlineData("CreateUnbounded<int>()", "all = await _c.Reader.ReadAsync() * 10 + await _c.Reader.ReadAsync();")]
    public void A_channel_hands_over_all_items_in_order(string create, string read) => Assert.Equal(["12"], Checked.Members(
        $"readonly System.Threading.Channels.Channel<int> _c = System.Threading.Channels.Channel.{create}; [Actor] public async Task A() {{ await _c.Writer.WriteAsync(1); await _c.Writer.WriteAsync(2); _c.Writer.Complete(); }} [Actor] public async Task<int> B() {{ var all = 0; {read} return all; }}")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void A_loop_that_waits_and_writes_is_no_spin() => Assert.Equal(["1", "2"], Checked.Members(
        "int _x, _n; [Actor] public void W() => Volatile.Write(ref _x, 1); [Actor] public int R() { var n = 0; while (Volatile.Read(ref _x) == 0) { _n++; if (_n > 1) break; } return _n + 1; }")
        .Outcomes.Select(each => each.Values).Where(each => each != "3"));
}
