namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A loaded reference keeps its load where it lies in a struct that a method returns, takes by value or keeps.</summary>
public class StructProvenanceTests
{
    private const string Scenario = "public sealed class Node { public int F; } record struct Wrap(Node Node); record struct Outer(Wrap Wrap, int I); struct Pair { public Node? A, B; } " +
        "readonly struct Fixed { public readonly Node Node; public readonly int I; public Fixed(Node node, int i) { Node = node; I = i; } public int Get() => Node.F; } " +
        "ref struct Ref { public Node Node; public int I; } ref struct RefTo { public ref Node Node; public RefTo(ref Node node) { Node = ref node; } } [Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } " +
        "static Pair Make(Node? a, Node? b) => new Pair { A = a, B = b }; static (Node, int) Both(Node n) => (n, 1); static (Node?, Node?) Two(Node? a, Node? b) => (a, b); static int GetA(Pair p) => p.A!.F; static int GetB(Pair p) => p.B!.F; static int First((Node, int) both) => both.Item1.F; " +
        "static int OfWrap(Wrap w) => w.Node.F; static int OfOuter(Outer o) => o.Wrap.Node.F; static int OfKey(KeyValuePair<Node, int> p) => p.Key.F; static T Same<T>(T x) => x; static Pair Swap(Pair p) => new Pair { A = p.B, B = p.A }; " +
        "static void Touch<T>(ref T x) { } static Ref MakeRef(Node n) => new Ref { Node = n }; static int OfRef(Ref r) => r.Node.F; static IEnumerable<(Node, int)> All(Node n) { var both = (n, 1); yield return (n, 0); yield return both; } static async Task<int> Later(Node n) { var both = (n, 1); await Task.CompletedTask; return both.Item1.F; } ";

    public static TheoryData<string> Flows =>
    [
        "return Make(n, null).A!.F;",
        "var pair = Make(n, null); Touch(ref pair); return pair.A!.F;",
        "var (m, _) = Both(n); return m.F;",
        "return Both(n).Item1.F;",
        "return First((n, 1));",
        "return First(Both(n));",
        "return GetA(new Pair { A = n });",
        "return GetB(Swap(Make(n, null)));",
        "return OfWrap(new Wrap(n));",
        "return OfOuter(new Outer(new Wrap(n), 1));",
        "var outer = new Outer(new Wrap(n), 1); return outer.Wrap.Node.F;",
        "var outer = new Outer { Wrap = new Wrap(n) }; return OfWrap(outer.Wrap);",
        "var wrap = new Wrap(n) with { }; return OfWrap(wrap);",
        "return new Fixed(n, 1).Get();",
        "var both = new Fixed(n, 1); return Same(both).Node.F;",
        "return OfKey(new KeyValuePair<Node, int>(n, 1));",
        "var pair = new KeyValuePair<int, Node>(1, n); return pair.Value.F;",
        "Wrap? wrap = new Wrap(n); return wrap.Value.Node.F;",
        "Wrap? wrap = new Wrap(n); return wrap?.Node.F ?? -2;",
        "Wrap? wrap = new Wrap(n); return wrap.GetValueOrDefault().Node.F;",
        "return Same((n, 1)).Item1.F;",
        "return Same((1, (2, n))).Item2.Item2.F;",
        "Func<(Node, int)> both = () => (n, 1); return both().Item1.F;",
        "var both = n == null ? (null, 1) : (n, 2); return both.Item1!.F;",
        "return Later(n).Result;",
        "return MakeRef(n).Node.F;",
        "var r = MakeRef(n); return OfRef(r);",
        "return OfRef(new Ref { Node = n });",
        "var to = new RefTo(ref n); return to.Node.F;",
        "var sum = 0; foreach (var (each, i) in All(n)) if (i == 1) sum = each.F; return sum;",
    ];

    [Theory]
    [MemberData(nameof(Flows))]
    public void What_a_loaded_reference_leads_to_is_ordered_after_its_load(string flow) =>
        Provenance.IsKept(Scenario, flow);

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_same_object_over_another_path_is_not_ordered(string flow) =>
        Provenance.IsNotInvented(Scenario, flow);

    /// <summary>Each reference in a struct has its own load, and the one that replaces it another.</summary>
    [Theory]
    [InlineData("var two = Two(_p, _known); if (two.Item1 == null) return -1; return two.Item2!.F;")]
    [InlineData("var two = (_p, _known); if (two._p == null) return -1; return Same(two)._known!.F;")]
    [InlineData("var pair = Make(_p, _known); if (pair.A == null) return -1; return GetB(pair);")]
    [InlineData("var pair = Make(_known, _p); if (pair.B == null) return -1; return GetB(Swap(pair));")]
    [InlineData("var pair = Make(_p, null); if (pair.A == null) return -1; pair.A = _known; return GetA(pair);")]
    [InlineData("var pair = Make(_p, null); if (pair.A == null) return -1; ref var a = ref pair.A; pair = Make(_p, null); a = _known; return GetA(pair);")]
    [InlineData("var pair = Make(_p, null); Touch(ref pair); if (pair.A == null) return -1; pair = Make(_known, null); return pair.A!.F;")]
    [InlineData("var pair = new KeyValuePair<Node?, Node>(_p, _known); if (pair.Key == null) return -1; return pair.Value.F;")]
    [InlineData("Pair? pair = Make(_p, _known); if (pair.Value.A == null) return -1; return pair.Value.B!.F;")]
    public void Another_reference_in_the_struct_is_not_ordered(string body) => Provenance.IsUnordered(Scenario, body);

    /// <summary>A struct that is stored as a whole holds references of two loads: the one is not ordered after the other.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("if (_both.A == null) return -2;")]
    public void A_reference_that_lies_beside_a_loaded_one_in_memory_is_not_ordered(string test) => Provenance.IsUnordered(Scenario, $"_both = Make(_p, _known); var both = _both; if (both.A == null) return -1; {test} return both.B!.F; }} Pair _both; int Other() {{ return 0;");

    /// <summary>What is stored through the address of a variable that an async method keeps.</summary>
    [Theory]
    [InlineData("var o = _p; if (o == null) return -1; await Task.CompletedTask; Put(ref o, _known); await Task.CompletedTask; return o.F;")]
    [InlineData("var both = (_p, 1); if (both.Item1 == null) return -1; await Task.CompletedTask; both.Item1 = _known; await Task.CompletedTask; return both.Item1.F;")]
    [InlineData("var both = (_p, 1); if (both.Item1 == null) return -1; await Task.CompletedTask; Put(ref both.Item1, _known); await Task.CompletedTask; return both.Item1.F;")]
    public void Another_reference_in_an_async_variable_is_not_ordered(string body) =>
        Provenance.IsUnordered(Scenario, $"return Flow().Result; }} static void Put(ref Node to, Node node) => to = node; async Task<int> Flow() {{ {body}");
}
