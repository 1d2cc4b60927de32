namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class LockTests
{
    private const string ThreeIncrements =
        "int _x; void Inc() { lock (_gate) _x++; } [Actor] public void A() => Inc(); [Actor] public void B() => Inc(); [Actor] public void C() => Inc(); [Observer] public int X() => _x;";

    [Theory]
    [InlineData("readonly object _gate = new();")]
    [InlineData("readonly Lock _gate = new();")]
    [InlineData("static readonly object _gate = new();")]
    [InlineData("readonly Type _gate = typeof(int);")]
    [InlineData("readonly string _gate = \"gate\";")]
    [InlineData("static Type _gate => typeof(S);")]
    [InlineData("static string _gate => \"gate\";")]
    [InlineData("object _gate { get { _ = Task.CompletedTask; return this; } }")]
    public void Increments_under_a_lock_have_one_execution_for_each_order(string gate) =>
        Checked.Is(Checked.Members(gate + ThreeIncrements), 6, "3");

    [Fact]
    public void Increments_without_a_lock_lose_updates() => Assert.Contains("1", Checked.Members(
        "int _x; [Actor] public void A() => _x++; [Actor] public void B() => _x++; [Observer] public int X() => _x;").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_lock_may_be_entered_again_by_its_holder() => Checked.Is(Checked.Members(
        "readonly object _l = new(); int _x; [Actor] public int A() { lock (_l) lock (_l) return ++_x; }"), 1, "1");

    [Fact]
    public void Locks_taken_in_opposite_orders_are_a_deadlock() => Assert.StartsWith("deadlock", Checked.Violated(Checked.Members(
        "readonly object _a = new(), _b = new(); [Actor] public void A() { lock (_a) lock (_b) { } } [Actor] public void B() { lock (_b) lock (_a) { } }")).Witness.Violation);

    [Fact]
    public void Leaving_a_lock_that_is_not_held_throws() => Assert.Contains("SynchronizationLockException", Checked.Violated(Checked.Members(
        "readonly object _l = new(); [Actor] public void A() => Monitor.Exit(_l);")).Witness.Violation);

    [Fact]
    public void Trying_to_enter_fails_only_while_another_thread_is_inside() => Checked.Is(Checked.Members(
        "readonly object _l = new(); bool Try() { if (!Monitor.TryEnter(_l)) return false; Monitor.Exit(_l); return true; } [Actor] public bool A() => Try(); [Actor] public bool B() => Try();"),
        4, "False, True", "True, False", "True, True");
}
