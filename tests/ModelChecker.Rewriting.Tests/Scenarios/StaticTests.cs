namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

public class StaticTests
{
    [Fact]
    public void Statics_start_anew_in_every_execution() => Checked.Is(Checked.Members(
        "static int _count; int _y; [Actor] public int A() { var y = _y; return _count += 1; } [Actor] public void B() => _y = 1;"), 2, "1");

    [Fact]
    public void Static_initialisers_run_anew_and_are_no_events() => Checked.Is(Checked.Source(
        "static class Shared { public static List<int> Items = new() { 1 }; public static int X = 5; } [Scenario] public sealed class S { [Actor] public int A() => Shared.X; [Actor] public void B() => Shared.X = 6; }"), 2, "5", "6");

    [Fact]
    public void A_static_constructor_runs_once_and_its_effects_are_visible() => Checked.Is(Checked.Source(
        "static class Other { public static int Y = 4; } static class Shared { public static int X; static Shared() { X = Other.Y + 1; } public static int Get() => X; } [Scenario] public sealed class S { [Actor] public int A() => Shared.Get(); [Actor] public int B() => Shared.Get(); }"), 2, "5, 5");

    [Fact]
    public void A_static_constructor_sees_what_the_thread_that_runs_it_sees() => Checked.Is(Checked.Source(
        "static class Other { public static int Y; } static class Shared { public static int X; static Shared() { X = Other.Y + 1; } public static int Get() => X; } [Scenario] public sealed class S { [Actor] public int A() { Other.Y = 1; return Shared.Get(); } [Actor] public int B() => Shared.Get(); }"), 3, "1, 1", "2, 2");

    [Theory]
    [InlineData("static Shared() { X = 5; }")]
    [InlineData("static readonly Node N; static Shared() { N = new Node(3); X = N.F + 2; }")]
    [InlineData("static readonly int[] A; static Shared() { A = new[] { 2, 3 }; foreach (var a in A) X += a; }")]
    public void Who_runs_a_static_constructor_that_reads_nothing_else_makes_no_executions(string members) => Checked.Is(Checked.Source(
        "sealed class Node(int f) { public readonly int F = f; } static class Shared { public static int X; " + members + " public static int Get() => X; } [Scenario] public sealed class S { [Actor] public int A() => Shared.Get(); [Actor] public int B() => Shared.Get(); [Actor] public void C() => Shared.X = 6; }"), 4, "5, 5", "5, 6", "6, 5", "6, 6");

    [Fact]
    public void Statics_of_generic_types_are_apart() => Checked.Is(Checked.Source(
        "static class Slot<T> { public static int X; } [Scenario] public sealed class S { [Actor] public int A() { Slot<int>.X = 1; Slot<string>.X = 2; return Slot<int>.X; } }"), 1, "1");

    [Fact]
    public void Thread_statics_belong_to_their_thread() => Checked.Is(Checked.Members(
        "[ThreadStatic] static int _mine; [Actor] public int A() { _mine++; return _mine; } [Actor] public int B() { _mine++; return _mine; }"), 1, "1, 1");

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no\");", 1)]
    [InlineData("Log.Runs++; throw new InvalidOperationException(\"no\");", 2)]
    public void A_type_whose_constructor_failed_is_of_use_to_nobody(string constructor, int executions) => Checked.Is(Checked.Source(
        $$"""
        public static class Log { public static int Runs; }

        public static class Broken { public static int V = 1; static Broken() { {{constructor}} } }

        [Scenario]
        public sealed class S
        {
            static string Use() { try { return $"{Broken.V}"; } catch (TypeInitializationException failure) { return failure.InnerException!.Message; } }

            [Actor] public (string, string) A() => (Use(), Use());

            [Actor] public string B() => Use();
        }
        """, new ExplorationOptions()), executions, "no, no, no");

    [Fact]
    public void The_thread_that_would_close_a_cycle_of_static_constructors_goes_on() => Checked.Is(Checked.Source(
        Cycle + "[Scenario] public sealed class S { [Actor] public int A() => CyA.V; [Actor] public int B() => CyB.V; }"), 4, "1, 11", "11, 10");

    [Fact]
    public void It_waits_again_outside_of_its_own_constructor() => Checked.Is(Checked.Source(
        Cycle + "[Scenario] public sealed class S { [Actor] public (int, int) A() => (CyA.V, CyB.V); [Actor] public int B() => CyB.V; }"), 4, "1, 11, 11", "11, 10, 10");

    [Fact]
    public void Three_static_constructors_in_a_cycle_are_no_deadlock_either()
    {
        var report = Checked.Source(
            """
            public static class A { public static int V; static A() { V = B.V + 1; } }
            public static class B { public static int V; static B() { V = C.V + 10; } }
            public static class C { public static int V; static C() { V = A.V + 100; } }
            [Scenario] public sealed class S { [Actor] public int X() => A.V; [Actor] public int Y() => B.V; [Actor] public int Z() => C.V; }
            """, new ExplorationOptions());
        Checked.Is(report, report.Result.Executions, "1, 111, 101", "11, 10, 111", "111, 110, 100");
    }

    [Theory]
    [InlineData("lock (Gate.O) V = 1;", "lock (Gate.O) return Held.V;")]
    [InlineData("var t = new Thread(() => Gate.N = V); t.Start(); t.Join();", "return 0;")]
    [InlineData("var t = new Thread(() => Gate.N = Other.V); t.Start(); t.Join();", "return 0;")]
    public void A_constructor_that_waits_for_another_user_of_its_type_is_a_deadlock(string constructor, string user) => Assert.StartsWith("deadlock", Checked.Violated(Checked.Source(
        $$"""
        public static class Gate { public static readonly object O = new(); public static int N; }
        public static class Held { public static int V; static Held() { {{constructor}} } }
        public static class Other { public static int V; static Other() { V = Held.V; } }
        [Scenario] public sealed class S { [Actor] public int A() => Held.V; [Actor] public int B() { {{user}} } }
        """, new ExplorationOptions())).Witness.Violation);

    private const string Cycle =
        "public static class CyA { public static int V; static CyA() { V = CyB.V + 1; } } public static class CyB { public static int V; static CyB() { V = CyA.V + 10; } } ";
}
