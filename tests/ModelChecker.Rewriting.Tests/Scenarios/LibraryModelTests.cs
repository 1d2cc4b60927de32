namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class LibraryModelTests
{
    [Theory]
    [InlineData("readonly Lazy<Node> _lazy; public S() { _lazy = new(() => { _made++; return new Node(); }); } Node Get() => _lazy.Value;")]
    [InlineData("Node? _node; Node Get() { object? gate = null; return LazyInitializer.EnsureInitialized(ref _node, () => new Node()); }")]
    [InlineData("Node? _node; object? _gate; Node Get() => LazyInitializer.EnsureInitialized(ref _node, ref _gate, () => { _made++; return new Node(); });")]
    [InlineData("Node? _node; Node Get() => LazyInitializer.EnsureInitialized(ref _node);")]
    [InlineData("Node? _node; bool _done; object? _gate; Node Get() => LazyInitializer.EnsureInitialized(ref _node!, ref _done, ref _gate)!;")]
    [InlineData("Node? _node; bool _done; object? _gate; Node Get() => LazyInitializer.EnsureInitialized(ref _node!, ref _done, ref _gate, () => new Node())!;")]
    public void Lazy_values_are_complete_and_one(string get) => Assert.Equal(["True"], Checked.Source(
        "public sealed class Node { public int V; public Node() { V = 42; } } " +
        $"[Scenario] public sealed class S {{ int _made; {get} Node? _a, _b; [Actor] public void A() => _a = Get(); [Actor] public void B() => _b = Get(); " +
        "[Observer] public bool Same() => ReferenceEquals(_a, _b) && _a!.V == 42 && _made < 2; }").Outcomes.Select(each => each.Values));

    [Theory]
    [InlineData("new Lazy<Node>()", "1, True")]
    [InlineData("new Lazy<Node>(() => new Node(), LazyThreadSafetyMode.ExecutionAndPublication)", "1, True")]
    [InlineData("new Lazy<Node>(() => new Node(), true)", "1, True")]
    [InlineData("new Lazy<Node>(() => new Node(), LazyThreadSafetyMode.PublicationOnly)", "1, True", "2, True")]
    [InlineData("new Lazy<Node>(() => new Node(), LazyThreadSafetyMode.None)", "1, True", "2, False")]
    [InlineData("new Lazy<Node>(new Node())", "1, True")]
    public void A_lazy_value_is_made_as_often_as_its_mode_allows(string lazy, params string[] outcomes) => Assert.Equal(outcomes, Checked.Source(
        "public sealed class Node { public static int Made; public Node() => Interlocked.Increment(ref Made); } " +
        $"[Scenario] public sealed class S {{ readonly Lazy<Node> _lazy = {lazy}; Node? _a, _b; [Actor] public void A() => _a = _lazy.Value; [Actor] public void B() => _b = _lazy.Value; " +
        "[Observer] public (int, bool) O() => (Node.Made, ReferenceEquals(_a, _b)); }").Outcomes.Select(each => each.Values));

    [Fact]
    public void What_a_lazy_factory_throws_is_kept() => Checked.Is(Checked.Members(
        "int _made; readonly Lazy<int> _lazy; public S() => _lazy = new(() => { _made++; throw new InvalidOperationException(); }); int Get() { try { return _lazy.Value; } catch (InvalidOperationException) { return -1; } } [Actor] public int A() => Get(); [Actor] public int B() => Get(); [Observer] public int Made() => _made;"),
        4, "-1, -1, 1");

    [Fact]
    public void A_semaphore_orders_what_it_hands_on() => Checked.Is(Checked.Members(
        "readonly SemaphoreSlim _s = new(0); int _x; [Actor] public void A() { _x = 1; _s.Release(); } [Actor] public int B() { _s.Wait(); return _x; }"), 1, "1");

    [Fact]
    public void A_semaphore_of_one_excludes() => Checked.Is(Checked.Members(
        "readonly SemaphoreSlim _s = new(1); int _x; void Inc() { _s.Wait(); _x++; _s.Release(); } [Actor] public void A() => Inc(); [Actor] public void B() => Inc(); [Observer] public int X() => _x;"), 2, "2");

    [Fact]
    public void An_event_orders_what_was_before_it() => Checked.Is(Checked.Members(
        "readonly ManualResetEventSlim _e = new(false); int _x; [Actor] public void A() { _x = 1; _e.Set(); } [Actor] public int B() { _e.Wait(); return _x; }"), 1, "1");

    [Fact]
    public void A_countdown_orders_what_was_before_its_signals() => Checked.Is(Checked.Members(
        "readonly CountdownEvent _c = new(2); int _x, _y; [Actor] public void A() { _x = 1; _c.Signal(); } [Actor] public void B() { _y = 1; _c.Signal(); } [Actor] public (int, int) C() { _c.Wait(); return (_x, _y); }"), 2, "1, 1");

    [Fact]
    public void A_countdown_that_is_never_zero_is_a_deadlock() => Assert.Contains("deadlock", Checked.Violated(Checked.Members(
        "readonly CountdownEvent _c = new(2); [Actor] public void A() => _c.Signal(); [Actor] public void B() => _c.Wait();")).Witness.Violation);

    [Fact]
    public void A_barrier_orders_phases() => Checked.Is(Checked.Members(
        "readonly Barrier _b = new(2); int _x, _y; [Actor] public int A() { _x = 1; _b.SignalAndWait(); return _y; } [Actor] public int B() { _y = 1; _b.SignalAndWait(); return _x; }"), 2, "1, 1");

    [Fact]
    public void A_barrier_is_used_again() => Checked.Is(Checked.Members(
        "readonly Barrier _b = new(2); int _x; [Actor] public int A() { _b.SignalAndWait(); _x = 1; _b.SignalAndWait(); return _x; } [Actor] public int B() { _b.SignalAndWait(); _b.SignalAndWait(); return _x; }"), 6, "1, 1");
}
