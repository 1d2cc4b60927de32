namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A loaded reference keeps its load where it is passed by address, kept in a ref local or captured by a local function.</summary>
public class AddressProvenanceTests
{
    private const string Scenario = "using System.Runtime.CompilerServices; public sealed class Node { public int F; public int Get() => F; } record struct Wrap(Node Node); struct Pair { public Node? A, B; public int GetA() => A!.F; } " +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } " +
        "static bool Copy(Node? n, out Node? o) { o = n; return true; } static int Read(in Node n) => n.F; static void Touch(ref Node n) { } static void Put(ref Node? o, Node? n) => o = n; static ref Node Same(ref Node n) => ref n; ";

    public static TheoryData<string> Flows =>
    [
        "Copy(n, out var o); return o!.F;",
        "Node? o = null; Put(ref o, n); return o!.F;",
        "Touch(ref n); return n.F;",
        "return Read(in n);",
        "ref var r = ref n; return r.F;",
        "Node other = new(); ref var r = ref (n == null ? ref other : ref n); return r.F;",
        "return Same(ref n).F;",
        "ref var r = ref n; r = n; return n.F;",
        "var pair = default(Pair); pair.A = n; return pair.GetA();",
        "Pair pair; pair.A = n; pair.B = null; Touch(ref pair.B!); return pair.A.F;",
        "(Node? Node, int Number) both = (n, 1); return both.Node!.F;",
        "var both = (new Node(), n); var copy = both; return copy.n.F;",
        "var pair = new Pair { A = n }; return pair.A.F;",
        "var wrap = new Wrap(n); return wrap.Node.F;",
        "int Get() => n.F; return Get();",
        "Func<int> get = n.Get; return get();",
        "Func<int> get = n.Get; return Call(get); static int Call(Func<int> get) => get();",
        "Node? o = null; Interlocked.CompareExchange(ref o, n, null); return o!.F;",
        "Node? o = null; Interlocked.Exchange(ref o, n); return o!.F;",
        "Node? o = null; Volatile.Write(ref o, n); return Volatile.Read(ref o)!.F;",
    ];

    [Theory]
    [MemberData(nameof(Flows))]
    public void What_a_loaded_reference_leads_to_is_ordered_after_its_load(string flow) =>
        Provenance.IsKept(Scenario, flow);

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_same_object_over_another_path_is_not_ordered(string flow) =>
        Provenance.IsNotInvented(Scenario, flow);

    /// <summary>Where a loaded reference was before, the same object comes over another path.</summary>
    [Theory]
    [InlineData("var n = _p!; ref var r = ref n; if (r == null) return -1; n = _known; return r.F;")]
    [InlineData("var n = _p!; ref var r = ref n; if (r == null) return -1; r = _known; return n.F;")]
    [InlineData("Copy(_p, out var o); if (o == null) return -1; Copy(_known, out o); return o!.F;")]
    [InlineData("var n = _p!; Touch(ref n); if (n == null) return -1; Interlocked.Exchange(ref n, _known); return n.F;")]
    [InlineData("return Seen(_p!) ? Get(_known) : -1; static bool Seen(Node n) { Touch(ref n); return n != null; } static int Get(Node n) => Read(in n);")]
    [InlineData("var pair = default(Pair); pair.A = _p; if (pair.A == null) return -1; pair = new Pair { A = _known }; return pair.GetA();")]
    [InlineData("var pair = default(Pair); pair.A = _p; if (pair.A == null) return -1; pair.B = _known; return Read(in pair.B!);")]
    [InlineData("var both = (_p, _known); if (both._p == null) return -1; return both._known.F;")]
    [InlineData("var both = (_p, 1); if (both._p == null) return -1; both = (_known, 2); return both._p.F;")]
    [InlineData("var (first, second) = ((_p, 1), (_known, 2)); if (first._p == null) return -1; first = second!; return first._p!.F;")]
    [InlineData("var all = new Dictionary<int, Node> { [0] = _known }; var o = _p; Touch(ref o!); if (o == null) return -1; all.TryGetValue(0, out o); return o!.F;")]
    public void A_reference_that_replaces_a_loaded_one_is_not_ordered(string body) => Provenance.IsUnordered(Scenario, body);

    /// <summary>A delegate of one object is no way to another.</summary>
    [Theory]
    [InlineData("Func<int> get = new Node().Get; if (get() < 0) return -1; get = _known.Get; return get();")]
    [InlineData("var n = _p; if (n == null) return -1; Func<int> known = _known.Get, get = n.Get; return known() + 0 * get();")]
    public void A_method_of_another_object_is_not_ordered(string body) => Assert.Contains("0", Checked.Source(
        Scenario + $"[Actor] public int R() {{ if (_p == null) return -1; {body} }} }}").Outcomes.Select(each => each.Values));
}
