namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Use of synchronisation objects after their disposal. What throws here, throws in the library (each was run there).</summary>
public class DisposalTests
{
    [Theory]
    [InlineData("new SemaphoreSlim(1)", "Wait()", "Wait(0)", "Wait(0, new CancellationToken(true))", "WaitAsync()", "WaitAsync(new CancellationToken(true))", "Release()")]
    [InlineData("new ManualResetEventSlim(true)", "Wait()", "Wait(0)", "Wait(new CancellationToken(true))", "Reset()")]
    [InlineData("new CountdownEvent(1)", "Wait(0)", "Wait(new CancellationToken(true))", "Signal()", "AddCount()", "TryAddCount()", "Reset()")]
    [InlineData("new Barrier(1)", "SignalAndWait()", "AddParticipant()", "RemoveParticipant()")]
    [InlineData("new ReaderWriterLockSlim()", "EnterReadLock()", "EnterWriteLock()", "EnterUpgradeableReadLock()", "TryEnterReadLock(0)", "TryEnterWriteLock(0)")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int>(2) { 1 }", "Add(1)", "TryAdd(1)", "Take()", "Take(new CancellationToken(true))", "TryTake(out _)", "CompleteAdding()", "Count.Equals(1)", "IsCompleted.Equals(true)", "BoundedCapacity.Equals(2)")]
    [InlineData("new AutoResetEvent(true)", "WaitOne()", "WaitOne(0)", "Set()", "Reset()")]
    [InlineData("new Mutex()", "WaitOne()", "ReleaseMutex()")]
    [InlineData("new Semaphore(1, 1)", "WaitOne()", "Release()")]
    [InlineData("new CancellationTokenSource()", "Cancel()", "CancelAfter(1)", "Token.Equals(null)")]
    public void Use_after_disposal_throws(string made, params string[] uses)
    {
        foreach (var dispose in new[] { "d.Dispose();", "using (d) { }" })
        {
            foreach (var use in uses)
                Assert.Equal((use, "ObjectDisposedException"), (use, Outcome(made, dispose, use)));
        }
    }

    [Theory]
    [InlineData("new SemaphoreSlim(1)", "CurrentCount.Equals(1)", "Dispose()")]
    [InlineData("new ManualResetEventSlim(true)", "Set()", "IsSet.Equals(true)")]
    [InlineData("new CountdownEvent(1)", "CurrentCount.Equals(1)", "IsSet.Equals(false)", "InitialCount.Equals(1)")]
    [InlineData("new Barrier(1)", "ParticipantCount.Equals(1)", "CurrentPhaseNumber.Equals(0)")]
    [InlineData("new ReaderWriterLockSlim()", "IsReadLockHeld.Equals(false)", "Dispose()")]
    [InlineData("new AutoResetEvent(true)", "Close()", "Dispose()")]
    [InlineData("new CancellationTokenSource()", "IsCancellationRequested.Equals(false)", "Dispose()")]
    public void What_only_reads_does_not_throw(string made, params string[] uses)
    {
        foreach (var use in uses)
            Assert.Equal((use, "used"), (use, Outcome(made, "d.Dispose();", use)));
    }

    [Theory]
    [InlineData("SemaphoreSlim _d = new(1)", "_d.Wait()")]
    [InlineData("ManualResetEventSlim _d = new(true)", "_d.Wait(0)")]
    [InlineData("CountdownEvent _d = new(1)", "_d.Signal()")]
    [InlineData("AutoResetEvent _d = new(true)", "WaitHandle.WaitAny([_d])")]
    [InlineData("CancellationTokenSource _d = new()", "_d.Cancel()")]
    public void A_race_between_use_and_disposal_has_both_outcomes(string field, string use) => Checked.Are(
        $"readonly {field}; [Actor] public void A() => _d.Dispose(); [Actor] public string B() {{ try {{ {use}; return \"used\"; }} catch (ObjectDisposedException) {{ return \"disposed\"; }} }}",
        2, "disposed", "used");

    [Fact]
    public void Disposal_is_seen_with_what_was_before_it() => Checked.Are(
        "int _x; readonly SemaphoreSlim _d = new(1); [Actor] public void A() { _x = 1; _d.Dispose(); } [Actor] public int B() { try { _d.Wait(); return -1; } catch (ObjectDisposedException) { return _x; } }",
        2, "-1", "1");

    [Fact]
    public void Who_waits_already_is_not_freed_by_the_disposal() => Checked.AreViolated(
        "readonly SemaphoreSlim _d = new(0); [Actor] public void A() => _d.Dispose(); [Actor] public void B() { try { _d.Wait(); } catch (ObjectDisposedException) { } }", "deadlock: B waits");

    [Fact]
    public void Who_is_inside_a_lock_cannot_dispose_of_it() => Checked.AreViolated(
        "readonly ReaderWriterLockSlim _d = new(); [Actor] public void A() { _d.EnterReadLock(); _d.Dispose(); }", "SynchronizationLockException");

    [Fact]
    public void An_object_that_was_disposed_of_before_the_actors_throws() => Checked.Are(
        "readonly SemaphoreSlim _d = new(1); public S() => _d.Dispose(); [Actor] public string A() { try { _d.Wait(); return \"used\"; } catch (ObjectDisposedException) { return \"disposed\"; } }", 1, "disposed");

    [Fact]
    public void A_program_that_disposes_of_nothing_modelled_has_no_event_for_it()
    {
        const string waits = "readonly SemaphoreSlim _d = new(0); readonly CancellationTokenSource _t = new(); [Actor] public int A() { using var r = _t.Token.Register(() => { }); var n = 0; foreach (var each in new List<int> { 1 } as IEnumerable<int>) n += each; _d.Wait(); return n; }";
        Assert.DoesNotContain("(disposed)", Text(waits));
        Assert.Contains("(disposed)", Text(waits + " void B() => _d.Dispose();"));

        static string Text(string members) => WitnessText.Write(Checked.Violated(Checked.Members(members)).Witness);
    }

    private static string Outcome(string made, string dispose, string use) => Assert.Single(Checked.Members(
        $"[Actor] public string A() {{ var d = {made}; {dispose} try {{ d.{use}; return \"used\"; }} catch (Exception e) {{ return e.GetType().Name; }} }}").Outcomes).Values;
}
