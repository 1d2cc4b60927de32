namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Static initialisers without a static constructor: what they do to others is done by the thread that comes first, what they do alone is no event.</summary>
public class StaticInitialiserTests
{
    [Theory]
    [InlineData("public static int N;", "Interlocked.Increment(ref Shared.N)", "Shared.N")]
    [InlineData("public static int N;", "Shared.N = 1", "Shared.N")]
    [InlineData("public static int N; public static int Next() => ++N;", "Shared.Next()", "Shared.N")]
    [InlineData("public static readonly int[] A = new int[1];", "Shared.A[0] = 1", "Shared.A[0]")]
    [InlineData("public static readonly Node O = new();", "Shared.O.F = 1", "Shared.O.F")]
    [InlineData("public static readonly Node O = new();", "new Func<int>(() => ++Shared.O.F)()", "Shared.O.F")]
    [InlineData("public static readonly Node O = new();", "new Adder().CompareTo(1)", "Shared.O.F")]
    [InlineData("public static readonly Node O = new();", "new[] { new Adder(), new Adder() }.Min() is null ? 0 : 1", "Shared.O.F")]
    [InlineData("public static readonly Node O = new();", "Generic<int>.X", "Shared.O.F")]
    [InlineData("public static readonly List<int> L = [];", "Add(Shared.L)", "Shared.L.Count")]
    [InlineData("public static readonly SemaphoreSlim S = new(1);", "Shared.S.Wait(0) ? 1 : 0", "1 - Shared.S.CurrentCount")]
    [InlineData("public static readonly Queue Q = new();", "Shared.Q.Push()", "Shared.Q.Count")]
    public void What_they_change_elsewhere_is_changed_by_the_thread_that_comes_first(string shared, string change, string seen) => Is(
        $$"""
        public sealed class Node { public int F; }
        public sealed class Adder : IComparable<Adder>, IComparable<int> { public int CompareTo(int other) => ++Shared.O.F; public int CompareTo(Adder? other) => ++Shared.O.F; }
        public sealed class Queue { readonly System.Collections.Concurrent.ConcurrentQueue<int> _q = new(); public int Count => _q.Count; public int Push() { _q.Enqueue(1); return 1; } }
        public static class Generic<T> { public static readonly int X = ++Shared.O.F; }
        public static class Shared { {{(shared.Contains(" O ") ? "" : "public static readonly Node O = new(); ")}}{{shared}} }
        public static class Lazily { public static readonly int X = {{change}}; static int Add(List<int> list) { list.Add(1); return 1; } }
        [Scenario] public sealed class S { [Actor] public int A() => Lazily.X; [Actor] public int B() => {{seen}}; [Observer] public int N() => {{seen}}; }
        """, 2, "1, 0, 1", "1, 1, 1");

    [Fact]
    public void They_run_once_whoever_comes_first() => Is(
        "public static class Shared { public static int N; } public static class Lazily { public static readonly int X = ++Shared.N; } " +
        "[Scenario] public sealed class S { [Actor] public int A() => Lazily.X; [Actor] public int B() => Lazily.X; [Observer] public int N() => Shared.N; }", 2, "1, 1, 1");

    [Fact]
    public void They_see_what_the_thread_that_runs_them_sees() => Is(
        "public static class Other { public static int Y; } public static class Lazily { public static readonly int X = Other.Y + 1; } " +
        "[Scenario] public sealed class S { [Actor] public int A() { Other.Y = 1; return Lazily.X; } [Actor] public int B() => Lazily.X; }", 3, "1, 1", "2, 2");

    [Fact]
    public void What_the_constructor_of_the_scenario_runs_is_initial() => Is(
        "public static class Shared { public static int N; public static readonly SemaphoreSlim S = new(1); } public static class Lazily { public static readonly int X = ++Shared.N; public static readonly bool Y = Shared.S.Wait(0); } " +
        "[Scenario] public sealed class S { public S() => _ = Lazily.X; [Actor] public int A() => Lazily.X; [Actor] public (int, int) B() => (Shared.N, Shared.S.CurrentCount); }", 1, "1, 1, 0");

    [Theory]
    [InlineData("new Node { F = 1 }.F")]
    [InlineData("Shared.Fixed")]
    [InlineData("new List<int> { 1 }.Count")]
    [InlineData("new Func<int>(() => 1)()")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }[\"a\"]")]
    [InlineData("Enumerable.Range(1, 1).Select(each => each * 1).Single()")]
    [InlineData("Own.Count")]
    [InlineData("Interlocked.Increment(ref s_own)")]
    public void What_they_do_alone_is_no_event(string value) => Is(
        "public sealed class Node { public int F; } public static class Own { static readonly int[] All = [7]; public static readonly int Count = All.Length; } " +
        $"public static class Shared {{ public static readonly int Fixed = int.Parse(\"1\"); public static int N; }} public static class Lazily {{ static int s_own; public static readonly int X = {value}; }} " +
        "[Scenario] public sealed class S { [Actor] public int A() => Lazily.X; [Actor] public int B() => Lazily.X; [Actor] public void C() => Shared.N = 1; [Observer] public int N() => Shared.N; }", 1, "1, 1, 1");

    private static void Is(string source, long executions, params string[] outcomes) => Checked.Is(Checked.Source(source, new ExplorationOptions()), executions, outcomes);
}
