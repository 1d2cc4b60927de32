namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class ThreadPoolTests
{
    [Theory]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => _y = _x);")]
    [InlineData("ThreadPool.QueueUserWorkItem(s => _y = (int)s!, 1);")]
    [InlineData("ThreadPool.QueueUserWorkItem(static s => s._y = s._x, this, preferLocal: false);")]
    [InlineData("ThreadPool.UnsafeQueueUserWorkItem(_ => _y = _x, null);")]
    [InlineData("_ = new Timer(_ => _y = _x, null, 10, Timeout.Infinite);")]
    [InlineData("var t = new Timer(_ => _y = _x); t.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);")]
    public void Queued_work_sees_what_was_before(string queue) =>
        Checked.Are($"int _x, _y; [Actor] public void A() {{ _x = 1; {queue} }} [Observer] public int Y() => _y;", 1, "1");

    [Theory]
    [InlineData("_ = new Timer(_ => _x = 1, null, 10, Timeout.Infinite); return _x;", new[] { "0, 1", "1, 1" })]
    [InlineData("_ = new Timer(_ => _x = 1, null, Timeout.Infinite, Timeout.Infinite); return _x;", new[] { "0, 0" })]
    [InlineData("using var t = new Timer(_ => _x = 1, null, 10, Timeout.Infinite); return 0;", new[] { "0, 0", "0, 1" })]
    [InlineData("var t = new Timer(_ => _x++, null, 10, Timeout.Infinite); t.Change(20, Timeout.Infinite); return 0;", new[] { "0, 1", "0, 2" })]
    public void A_timer_fires_at_any_later_moment_until_it_is_changed(string body, string[] outcomes) => Assert.Equal(outcomes, Checked.Members(
        $"int _x; [Actor] public int A() {{ {body} }} [Observer] public int X() => _x;").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_timer_with_a_period_is_refused() => Assert.Contains("fires without end", Assert.Throws<Runtime.UnsupportedConstructException>(
        () => Checked.Members("[Actor] public void A() => _ = new Timer(_ => { }, null, 10, 10);")).Message);

    [Fact]
    public void What_queued_work_throws_ends_the_program() => Checked.AreViolated(
        "[Actor] public void A() => ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException(\"boo\"));", "A.1 threw InvalidOperationException: boo");
}
