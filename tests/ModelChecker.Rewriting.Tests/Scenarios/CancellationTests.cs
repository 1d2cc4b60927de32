namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Calls with a token that is cancelled already. What they do here, they do in the library (each was run there).</summary>
public class CancellationTests
{
    [Theory]
    [InlineData("Task.Delay(1000, c).IsCanceled")]
    [InlineData("Task.Delay(0, c).IsCanceled")]
    [InlineData("Task.Run(() => Task.CompletedTask, c).IsCanceled")]
    [InlineData("Task.Run(() => Task.FromResult(1), c).IsCanceled")]
    [InlineData("new TaskCompletionSource().Task.ContinueWith(_ => { }, c).IsCanceled")]
    [InlineData("Task.CompletedTask.ContinueWith(_ => 1, c).IsCanceled")]
    [InlineData("new TaskCompletionSource<int>().Task.ContinueWith(_ => 1, c, TaskContinuationOptions.None, TaskScheduler.Default).IsCanceled")]
    [InlineData("new TaskCompletionSource().Task.WaitAsync(c).IsCanceled")]
    [InlineData("Task.CompletedTask.WaitAsync(c).Wait(-1)")]
    [InlineData("new SemaphoreSlim(1).WaitAsync(c).IsCanceled")]
    [InlineData("System.Threading.Channels.Channel.CreateUnbounded<int>().Reader.ReadAsync(c).AsTask().IsCanceled")]
    [InlineData("System.Threading.Channels.Channel.CreateUnbounded<int>().Writer.WaitToWriteAsync(c).AsTask().IsCanceled")]
    public void A_task_made_with_a_cancelled_token_is_cancelled_from_the_start(string isCanceled)
    {
        Checked.Are($"[Actor] public bool A() {{ var c = new CancellationToken(true); return {isCanceled}; }}", 1, "True");
        Checked.Are($"[Actor] public bool A() {{ var s = new CancellationTokenSource(); s.Cancel(); var c = s.Token; return {isCanceled}; }}", 1, "True");
    }

    [Theory]
    [InlineData("new SemaphoreSlim(1).Wait(c)")]
    [InlineData("new SemaphoreSlim(1).Wait(0, c)")]
    [InlineData("new ManualResetEventSlim(true).Wait(c)")]
    [InlineData("new CountdownEvent(0).Wait(c)")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int> { 1 }.Take(c)")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int> { 1 }.TryTake(out _, 0, c)")]
    [InlineData("new System.Collections.Concurrent.BlockingCollection<int>().Add(1, c)")]
    [InlineData("foreach (var each in new System.Collections.Concurrent.BlockingCollection<int> { 1 }.GetConsumingEnumerable(c)) return false")]
    [InlineData("new TaskCompletionSource().Task.Wait(c)")]
    [InlineData("await Task.Delay(1, c)")]
    [InlineData("Parallel.For(0, 1, new ParallelOptions { CancellationToken = c }, _ => throw new InvalidOperationException())")]
    public void A_wait_with_a_cancelled_token_throws_before_anything_else(string wait) => Checked.Are(
        $"[Actor] public async Task<bool> A() {{ await Task.CompletedTask; var s = new CancellationTokenSource(); s.Cancel(); var c = s.Token; try {{ {wait}; return false; }} catch (OperationCanceledException e) {{ return e.CancellationToken == c; }} }}",
        1, "True");

    [Fact]
    public void A_task_that_has_ended_is_not_asked_for_cancellation() => Checked.Are(
        "[Actor] public string A() { Task.CompletedTask.Wait(new CancellationToken(true)); return \"ended\"; }", 1, "ended");

    [Theory]
    [InlineData("Task.Run(() => { _x = 1; }, c)")]
    [InlineData("Task.Factory.StartNew(() => _x = 1, c)")]
    [InlineData("new TaskFactory(c).StartNew(() => _x = 1)")]
    public void The_pool_says_later_that_a_task_is_cancelled_which_never_runs(string start) => Checked.Are(
        $"int _x; [Actor] public bool A() {{ var c = new CancellationToken(true); var t = {start}; return t.IsCanceled; }} [Observer] public int X() => _x;", 2, "False, 0", "True, 0");

    [Fact]
    public void A_continuation_is_cancelled_while_its_task_runs() => Checked.Are(
        "readonly CancellationTokenSource _c = new(); [Actor] public void A() => _c.Cancel(); [Actor] public string B() { try { new TaskCompletionSource().Task.ContinueWith(_ => { }, _c.Token).Wait(); return \"\"; } catch (AggregateException e) { return $\"{((TaskCanceledException)e.InnerException!).CancellationToken == _c.Token}\"; } }",
        2, "True");

    [Theory]
    [InlineData("Task.Delay(1000, _c.Token)")]
    [InlineData("Task.Run(() => Task.CompletedTask, _c.Token)")]
    public void A_token_that_is_not_cancelled_yet_leaves_both_open(string task) => Assert.Equal(["cancelled", "ended"], Checked.Members(
        $"readonly CancellationTokenSource _c = new(); [Actor] public void A() => _c.Cancel(); [Actor] public async Task<string> B() {{ try {{ await {task}; return \"ended\"; }} catch (TaskCanceledException e) when (e.CancellationToken == _c.Token) {{ return \"cancelled\"; }} }}")
        .Outcomes.Select(each => each.Values));

    [Fact]
    public void Turns_of_a_parallel_loop_that_have_not_begun_do_not_run_after_a_cancellation() => Assert.Equal(["0", "1", "ended"], Checked.Members(
        "int _n; readonly CancellationTokenSource _c = new(); [Actor] public void A() => _c.Cancel(); [Actor] public string B() { try { Parallel.For(0, 1, new ParallelOptions { CancellationToken = _c.Token }, _ => _n++); return \"ended\"; } catch (OperationCanceledException) { return $\"{_n}\"; } }")
        .Outcomes.Select(each => each.Values));
}
