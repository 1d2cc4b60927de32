using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary><c>MemberwiseClone</c> loads each field as any other code does, and makes an object of its own.</summary>
public class CloneTests
{
    private const string Types = "class C { public int V, W; public object? R; public C Clone() => (C)MemberwiseClone(); } sealed class D : C { public readonly string Name = \"d\"; public double Big { get; set; } = 0.5; } class Box(int f) { public int F = f; } ";

    [Fact]
    public void What_its_own_thread_stored_is_copied() => Are(
        "int _x; [Actor] public int A() { var c = new D { V = 3 }; c.W = 4; var d = (D)c.Clone(); d.V++; return c.V * 1000 + d.V * 100 + d.W * 10 + d.Name.Length + (int)(d.Big * 2); } [Actor] public void B() => _x = 1;", 1, "3442");

    [Fact]
    public void What_another_thread_stores_at_the_same_time_may_be_copied() => Are("readonly C _c = new(); [Actor] public void A() => _c.V = 1; [Actor] public int B() => _c.Clone().V;", 2, "0", "1");

    [Fact]
    public void A_published_copy_is_complete() => Are(
        "C? _p; [Actor] public void A() { var c = new C { V = 3 }; c.W = 4; _p = c.Clone(); } [Actor] public int B() { var t = _p; return t == null ? -1 : t.V * 10 + t.W; }", 2, "-1", "34");

    [Fact]
    public void A_locked_source_is_copied_as_it_is() => Are(
        "readonly C _c = new() { V = 1 }; void F() { lock (_c) { _c.V++; _c.W++; } } [Actor] public void A() => F(); [Actor] public int B() { lock (_c) { var d = _c.Clone(); return d.V * 10 + d.W; } }", 2, "10", "21");

    [Fact]
    public void A_copied_reference_keeps_the_dependency_on_its_load() => Are(
        "Box? _p; [Actor] public void A() => _p = new Box(1); [Actor] public int B() { var c = new C { R = _p }.Clone(); return c.R == null ? -1 : ((Box)c.R).F; }", 2, "-1", "1");

    /// <summary>Another path to the same object has none.</summary>
    [Fact]
    public void Another_reference_to_the_object_is_not_ordered() => Are(
        "readonly Box _k = new(0); Box? _p; [Actor] public void A() { _k.F = 1; _p = _k; } [Actor] public int B() { var c = new C { R = _p }.Clone(); return c.R == null ? -1 : _k.F; }", 3, "-1", "0", "1");

    [Fact]
    public void What_is_done_to_the_copy_does_not_change_the_source() => Are(
        "readonly C _c = new(); [Actor] public void A() { var d = _c.Clone(); d.V = 5; } [Actor] public int B() => _c.V; [Observer] public int O() => _c.Clone().V;", 1, "0, 0");

    [Fact]
    public void A_copy_of_the_constructor_is_an_object_of_its_own() => Are(
        "readonly C _c = new() { V = 1 }; readonly C _d; public S() { _d = _c.Clone(); _d.W = 2; } [Actor] public void A() => _d.V = 3; [Actor] public int B() => _d.V * 10 + _d.W; [Observer] public int O() => _c.V * 10 + _c.W;", 2, "12, 10", "32, 10");

    [Fact]
    public void A_struct_inside_is_copied_in_as_many_pieces_as_it_is_stored() => Assert.Equal(["11", "12", "21", "22"], Checked.Source(
        "class P { public (int A, int B) V = (1, 1); public P Clone() => (P)MemberwiseClone(); } [Scenario] public sealed class S { readonly P _c = new(); int _y; [Actor] public void A() { _c.V = (2, 2); _y = _c.V.A; } [Actor] public int B() { if (_y == 7) return -2; var d = _c.Clone(); return d.V.A * 10 + d.V.B; } }").Outcomes.Select(each => each.Values));

    [Fact]
    public void Fields_of_a_library_class_are_refused_by_name_and_line()
    {
        var message = Assert.Throws<UnsupportedConstructException>(() => Checked.Source(
            "sealed class L : Exception { public object Clone() => MemberwiseClone(); } [Scenario] public sealed class S { readonly L _l = new(); [Actor] public void A() => _l.Data.Clear(); [Actor] public object B() => _l.Clone(); }")).Message;
        Assert.Contains("MemberwiseClone of L (Scenario.cs:2) is not modelled", message);
    }

    private static void Are(string members, long executions, params string[] outcomes)
    {
        foreach (var level in new[] { Microsoft.CodeAnalysis.OptimizationLevel.Release, Microsoft.CodeAnalysis.OptimizationLevel.Debug })
            Checked.Is(Checked.Source($"{Types} [Scenario] public sealed class S {{ {members} }}", level: level), executions, outcomes);
    }
}
