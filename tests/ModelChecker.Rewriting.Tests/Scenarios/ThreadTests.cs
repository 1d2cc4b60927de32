namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class ThreadTests
{
    [Theory]
    [InlineData("Thread.Sleep(Timeout.Infinite)")]
    [InlineData("Thread.Sleep(Timeout.InfiniteTimeSpan)")]
    public void Who_sleeps_for_ever_never_ends(string sleep) => Checked.AreViolated($"int _x; [Actor] public void A() {{ _x = 1; {sleep}; _x = 2; }} [Actor] public int B() => _x;", "deadlock: A waits: sleeps for ever");

    [Theory]
    [InlineData("var t = new Thread(() => _x = 1); t.Start(); t.Join();")]
    [InlineData("var t = new Thread(value => _x = (int)value!); t.Start(1); t.Join();")]
    [InlineData("Task.Run(() => { _x = 1; }).Wait();")]
    [InlineData("Parallel.Invoke(() => _x = 1);")]
    public void What_a_joined_thread_stored_is_visible(string body) =>
        Checked.Is(Checked.Members($"int _x; [Actor] public int A() {{ {body} return _x; }}"), 1, "1");

    [Fact]
    public void What_was_stored_before_the_start_is_visible_to_the_thread() => Checked.Is(Checked.Members(
        "int _x, _y; [Actor] public int A() { _x = 1; var t = new Thread(() => _y = _x); t.Start(); t.Join(); return _y; }"), 1, "1");

    [Fact]
    public void A_thread_that_is_not_joined_races() => Checked.Is(Checked.Members(
        "int _x; [Actor] public int A() { new Thread(() => _x = 1).Start(); return _x; }"), 2, "0", "1");

    [Fact]
    public void The_result_of_a_task_is_ordered() => Checked.Is(Checked.Members(
        "int _x; [Actor] public int A() { var task = Task.Run(() => { _x = 1; return 2; }); return task.Result + _x; }"), 1, "3");

    [Fact]
    public void What_a_task_throws_arrives_where_it_is_waited_for() => Assert.Contains("AggregateException", Checked.Violated(Checked.Members(
        "[Actor] public void A() => Task.Run(() => { throw new InvalidOperationException(); }).Wait();")).Witness.Violation);
}
