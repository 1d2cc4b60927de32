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

    [Theory]
    [InlineData("class Asked { static Asked() { Shared.N++; } }", "typeof(Asked)", 2)]
    [InlineData("class Asked { static readonly int X = ++Shared.N; }", "typeof(Asked)", 2)]
    [InlineData("class Asked<T> { static readonly int X = ++Shared.N; }", "typeof(Asked<string>)", 2)]
    [InlineData("class Asked { static readonly int X = 5; }", "typeof(Asked)", 1)]
    [InlineData("class Asked;", "typeof(Asked)", 1)]
    [InlineData("", "typeof(List<int>)", 1)]
    public void Who_asks_for_a_types_initialisers_runs_them(string type, string asked, int executions)
    {
        var n = executions - 1;
        Is($"public static class Shared {{ public static int N; }} {(type.Length > 0 ? "public " : "")}{type} [Scenario] public sealed class S {{ " +
            $"int F() {{ System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor({asked}.TypeHandle); return Shared.N; }} " +
            "[Actor] public int A() => F(); [Actor] public int B() => F(); [Observer] public int N() => Shared.N; }", executions, $"{n}, {n}, {n}");
    }

    [Fact]
    public void Who_asks_inside_of_an_initialiser_runs_them_there() => Is(
        "public static class Shared { public static int N; } public static class Asked { static Asked() { Shared.N++; } } " +
        "public static class Asking { public static int X; static Asking() { System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Asked).TypeHandle); X = 1; } } " +
        "[Scenario] public sealed class S { [Actor] public int A() => Asking.X; [Actor] public int B() => Shared.N; }", 2, "1, 0", "1, 1");

    [Fact]
    public void What_a_module_initialiser_did_is_initial_in_every_execution() => Is(
        "public static class Mine { public static int N; public static readonly List<int> L = []; [System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() { N += 9; L.Add(1); } } " +
        "[Scenario] public sealed class S { [Actor] public (int, int) A() => (Mine.N, Mine.L.Count); [Actor] public void B() => Mine.N = 7; }", 2, "7, 1", "9, 1");

    [Fact]
    public void A_module_initialiser_that_fails_is_refused() => Assert.Contains("its module initialiser threw InvalidOperationException: no", Refused(
        "public static class Mine { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() => throw new InvalidOperationException(\"no\"); } [Scenario] public sealed class S { [Actor] public void A() { } }"));

    [Theory]
    [InlineData("static S() { throw new InvalidOperationException(\"no\"); }")]
    [InlineData("static readonly int X; static S() { X = 1; throw new InvalidOperationException(\"no\"); }")]
    [InlineData("static int s_n; static int Throw() => s_n == 0 ? throw new InvalidOperationException(\"no\") : 1; static readonly int X; static S() { X = Throw(); }")]
    public void A_scenario_whose_own_static_constructor_fails_is_refused(string members) => Assert.Contains(
        "The initial state of S cannot be made: its constructor threw TypeInitializationException: The type initializer for 'S' threw an exception. (InvalidOperationException: no)",
        Refused($"[Scenario] public sealed class S {{ {members} [Actor] public int A() => 1; [Actor] public void B() {{ }} }}"));

    [Fact]
    public void One_that_fails_is_of_no_use_without_its_statics() => Is(
        "public sealed class Bad { static Bad() { throw new InvalidOperationException(\"no\"); } public static int F() => 1; } " +
        "[Scenario] public sealed class S { static string Use(Action use) { try { use(); return \"used\"; } catch (TypeInitializationException) { return \"failed\"; } } [Actor] public string A() => Use(() => new Bad()); [Actor] public string B() => Use(() => Bad.F()); }", 1, "failed, failed");

    [Fact]
    public void A_scenario_with_a_static_constructor_of_its_own_is_made() => Is(
        "public static class Other { public static int N; } [Scenario] public sealed class S { static readonly int X; static S() { X = 3; Other.N = 8; } [Actor] public int A() => Other.N + X; [Actor] public void B() { } }", 1, "11");

    private static string Refused(string source) => Assert.Throws<ScenarioException>(() => Checked.Source(source, new ExplorationOptions())).Message;

    private static void Is(string source, long executions, params string[] outcomes) => Checked.Is(Checked.Source(source, new ExplorationOptions()), executions, outcomes);
}
