namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class TaskTests
{
    [Theory]
    [InlineData("Task.WaitAll(Task.Run(() => { _x = 1; }), Task.Run(() => { _y = 1; }));", 1)]
    [InlineData("Task.WaitAll(new[] { Task.Run(() => { _x = 1; }), Task.Run(() => { _y = 1; }) });", 1)]
    [InlineData("Task.WhenAll(Task.Run(() => { _x = 1; }), Task.Run(() => { _y = 1; })).Wait();", 1)]
    [InlineData("Task.WhenAll(new List<Task> { Task.Run(() => { _x = 1; }), Task.Run(() => { _y = 1; }) }).Wait();", 1)]
    [InlineData("Task.Run(() => { _x = 1; }).ContinueWith(_ => { _y = 1; }).Wait();", 1)]
    [InlineData("_y = Task.Run(() => { _x = 1; return 2; }).ContinueWith(t => t.Result - _x).Result;", 1)]
    [InlineData("Task.Run(() => { _x = 1; }).ContinueWith(_ => _y = _x, TaskScheduler.Default).Wait();", 1)]
    [InlineData("_y = Task.Run(() => { _x = 1; return 2; }).ContinueWith(t => t.Result - _x, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Result;", 1)]
    [InlineData("Task.Factory.StartNew(() => { _x = 1; _y = 1; }).Wait();", 1)]
    [InlineData("_y = Task.Factory.StartNew(() => { _x = 1; return 1; }, TaskCreationOptions.LongRunning).Result;", 1)]
    [InlineData("var t = new Task(() => { _x = 1; _y = 1; }); t.Start(); t.Wait();", 1)]
    [InlineData("var t = new Task<int>(() => { _x = 1; return 1; }); t.RunSynchronously(); _y = t.Result;", 1)]
    [InlineData("_y = Task.WhenAll(Task.Run(() => { _x = 1; return 1; }), Task.FromResult(2)).Result[0];", 1)]
    [InlineData("Parallel.Invoke(() => _x = 1, () => _y = 1);", 1)]
    [InlineData("if (!Parallel.For(0, 2, i => { if (i == 0) _x = 1; else _y = 1; }).IsCompleted) _x = 9;", 1)]
    [InlineData("Parallel.ForEach(new[] { 0, 1 }, i => { if (i == 0) _x = 1; else _y = 1; });", 1)]
    public void What_was_done_before_the_end_is_visible_after_the_wait(string body, int executions) =>
        Checked.Are($"int _x, _y; [Actor] public int A() {{ {body} return _x + _y; }}", executions, "2");

    [Theory]
    [InlineData("Task.WaitAny(Task.Run(() => { }), Task.Run(() => { }))")]
    [InlineData("Array.IndexOf(_t = [Task.Run(() => { }), Task.Run(() => { })], Task.WhenAny(_t).Result)")]
    [InlineData("Task.WaitAny(Task.Delay(1), Task.Delay(2))")]
    [InlineData("WaitHandle.WaitAny([Raised(), Raised()])")]
    public void Any_of_several_may_be_first(string any) => Assert.Equal(["0", "1"], Checked.Members(
        $"Task[] _t = []; static WaitHandle Raised() {{ var e = new ManualResetEvent(false); Task.Run(() => e.Set()); return e; }} [Actor] public int A() => {any};")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("t.IsCompleted")]
    [InlineData("t.IsCompletedSuccessfully")]
    [InlineData("t.Status == TaskStatus.RanToCompletion")]
    [InlineData("t.Wait(0)")]
    [InlineData("new ValueTask(t).IsCompleted")]
    public void A_task_that_is_found_complete_orders_what_was_before(string test) => Checked.Are(
        $"int _x; [Actor] public int A() {{ var t = Task.Run(() => {{ _x = 1; }}); return {test} ? _x : -1; }}", 2, "-1", "1");

    [Theory]
    [InlineData("Task.Run(() => { throw new InvalidOperationException(\"boo\"); }).Wait();")]
    [InlineData("_ = Task.Run(() => { if (Environment.NewLine is not null) throw new InvalidOperationException(\"boo\"); return 1; }).Result;")]
    [InlineData("Task.WaitAll(Task.Run(() => { throw new InvalidOperationException(\"boo\"); }), Task.CompletedTask);")]
    [InlineData("Task.FromException(new InvalidOperationException(\"boo\")).Wait();")]
    [InlineData("Parallel.Invoke(() => throw new InvalidOperationException(\"boo\"));")]
    public void Waiting_throws_what_the_task_threw(string wait) => Checked.Are(
        $"[Actor] public string A() {{ try {{ {wait} return \"\"; }} catch (AggregateException e) {{ return e.InnerException!.Message; }} }}", 1, "boo");

    [Theory]
    [InlineData("await t")]
    [InlineData("t.GetAwaiter().GetResult()")]
    public void Awaiting_throws_the_first_failure_itself(string wait) => Assert.Equal(["boo"], Checked.Members(
        $"[Actor] public async Task<string> A() {{ await Task.CompletedTask; var t = Task.Run(() => {{ throw new InvalidOperationException(\"boo\"); }}); try {{ {wait}; return \"\"; }} catch (InvalidOperationException e) {{ return e.Message; }} }}")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void A_delay_that_was_waited_for_is_over() => Checked.Are(
        "[Actor] public bool A() { var t = Task.Delay(5); t.Wait(); return t.IsCompleted; }", 1, "True");

    [Fact]
    public void A_continuation_may_want_a_failure() => Checked.Are(
        "[Actor] public string A() => Task.Run(() => { throw new InvalidOperationException(\"boo\"); }).ContinueWith(t => t.Exception!.InnerException!.Message, TaskContinuationOptions.OnlyOnFaulted).Result;",
        1, "boo");

    [Fact]
    public void Only_one_of_several_completes_a_task() => Checked.Are(
        "readonly TaskCompletionSource<int> _t = new(); [Actor] public bool A() => _t.TrySetResult(1); [Actor] public bool B() => _t.TrySetResult(2); [Observer] public int R() => _t.Task.Result;",
        2, "False, True, 2", "True, False, 1");

    [Fact]
    public void Completing_a_task_twice_throws() => Checked.AreViolated(
        "readonly TaskCompletionSource _t = new(); [Actor] public void A() { _t.SetResult(); _t.SetResult(); }", "InvalidOperationException");

    [Fact]
    public void A_source_that_is_complete_from_the_start_needs_no_event() => Checked.Are(
        "readonly TaskCompletionSource<int> _t = new(); public S() => _t.SetResult(1); [Actor] public async Task<int> A() => await _t.Task;", 1, "1");

    [Fact]
    public void A_requested_cancellation_orders_what_was_before() => Checked.Are(
        "readonly CancellationTokenSource _c = new(); int _x; [Actor] public void A() { _x = 1; _c.Cancel(); } [Actor] public int B() => _c.Token.IsCancellationRequested ? _x : -1;",
        2, "-1", "1");

    [Fact]
    public void A_callback_runs_once_or_is_taken_back() => Checked.Are(
        "readonly CancellationTokenSource _c = new(); int _x; [Actor] public void A() => _c.Cancel(); [Actor] public int B() { using (_c.Token.Register(() => _x++)) { } return _x; }",
        3, "0", "1");

    [Theory]
    [InlineData("await Task.Delay(Timeout.Infinite, _c.Token);")]
    [InlineData("using var linked = CancellationTokenSource.CreateLinkedTokenSource(_c.Token); await Task.Delay(-1, linked.Token);")]
    [InlineData("await new SemaphoreSlim(0).WaitAsync(_c.Token);")]
    [InlineData("new ManualResetEventSlim().Wait(_c.Token);")]
    [InlineData("while (true) { _c.Token.ThrowIfCancellationRequested(); await Task.Yield(); if (!_c.IsCancellationRequested) break; } throw new OperationCanceledException();")]
    public void A_cancelled_wait_throws(string wait) => Assert.Equal(["cancelled"], Checked.Members(
        $"readonly CancellationTokenSource _c = new(); [Actor] public void A() => _c.Cancel(); [Actor] public async Task<string> B() {{ await Task.CompletedTask; try {{ {wait} return \"\"; }} catch (OperationCanceledException) {{ return \"cancelled\"; }} }}")
        .Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("var t = new Thread(() => _x = 1); t.Start(); return t.Join(10) ? _x : -1;")]
    [InlineData("var t = new Thread(() => _x = 1); t.Start(); return t.IsAlive ? -1 : _x;")]
    [InlineData("var t = Task.Run(() => { _x = 1; }); return Task.WaitAll([t], 10) ? _x : -1;")]
    [InlineData("var t = Task.Run(() => { _x = 1; }); try { await t.WaitAsync(TimeSpan.FromSeconds(1)); return _x; } catch (TimeoutException) { return -1; }")]
    public void A_time_limit_passes_or_what_was_before_the_end_is_visible(string body) => Assert.Equal(["-1", "1"], Checked.Members(
        $"int _x; [Actor] public async Task<int> A() {{ await Task.CompletedTask; {body} }}").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_source_with_a_delay_is_cancelled_at_any_later_moment() => Checked.Are(
        "[Actor] public bool A() { using var c = new CancellationTokenSource(100); return c.Token.IsCancellationRequested; }", 2, "False", "True");

    [Fact]
    public void A_task_is_cancelled_before_it_runs_or_not_at_all() => Checked.Are(
        "readonly CancellationTokenSource _c = new(); [Actor] public void A() => _c.Cancel(); [Actor] public string B() { try { Task.Run(() => { }, _c.Token).Wait(); return \"ran\"; } catch (AggregateException e) { return e.InnerException!.GetType().Name; } }",
        2, "TaskCanceledException", "ran");

    [Fact]
    public void What_is_started_before_the_actors_is_refused() => Assert.Contains("before the actors",
        Assert.Throws<Runtime.UnsupportedConstructException>(() => Checked.Members("readonly Task _t = Task.Run(() => { }); [Actor] public void A() => _t.Wait();")).Message);

    [Fact]
    public void A_registration_is_taken_back_beside_a_cancellation() => Assert.Equal(["0", "1"], Checked.Members(
        "int _x; readonly CancellationTokenSource _c = new(); [Actor] public void A() { var r = _c.Token.Register(() => _x = 1); r.Dispose(); } [Actor] public void B() => _c.Cancel(); [Observer] public int X() => _x;")
        .Outcomes.Select(each => each.Values));
}
