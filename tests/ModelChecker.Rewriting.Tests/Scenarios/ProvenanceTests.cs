namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>What is reached through a loaded reference is ordered after its load, however the reference gets there.</summary>
public class ProvenanceTests
{
    private const string Node = "public sealed class Node { public int F; public int P { get; set; } public int Get() => F; public Node? Next; public int[] A = new int[1]; } ";

    [Theory]
    [InlineData("n.F")]
    [InlineData("n.Get()")]
    [InlineData("Through(n)")]
    [InlineData("Same(n)!.F")]
    [InlineData("((Node)(object)n).F")]
    [InlineData("Volatile.Read(ref n.F)")]
    [InlineData("Interlocked.CompareExchange(ref n.F, 0, 0)")]
    public void A_published_object_is_complete(string read) => Assert.DoesNotContain("0", Checked.Source(Node +
        "[Scenario] public sealed class S { Node? _p; static int Through(Node m) => m.F; static Node? Same(Node? m) => m; " +
        $"[Actor] public void W() => _p = new Node {{ F = 1 }}; [Actor] public int R() {{ var n = Same(_p); return n == null ? -1 : {read}; }} }}").Outcomes.Select(each => each.Values));

    /// <summary>Tests of types, and code of the library between the load and the program's own methods.</summary>
    [Theory]
    [InlineData("object? _p;", "_p = new Node { F = 1 };", "_p is Node n ? n.F : -1")]
    [InlineData("object? _p;", "_p = new Node { F = 1 };", "(_p as Node)?.F ?? -1")]
    [InlineData("object? _p;", "var a = new int[2]; a[1] = 1; _p = a;", "_p switch { int[] and [_, var last] => last, _ => -1 }")]
    [InlineData("object? _p;", "_p = new { F = 1 };", "_p?.ToString() switch { null => -1, var text => text.Contains('1') ? 1 : 0 }")]
    [InlineData("sealed class C : IComparable<int> { public int F; public int CompareTo(int other) => F; } IComparable<int>? _p;", "_p = new C { F = 1 };", "_p?.CompareTo(0) ?? -1")]
    [InlineData("Node? _p; IEnumerable<Node?> All() { yield return _p; } static int Last(IEnumerable<Node?> all) { var last = -1; foreach (var each in all) last = each?.F ?? -1; return last; }", "_p = new Node { F = 1 };", "Last(All())")]
    [InlineData("List<Node>? _p; static int Last(List<Node> all) { var last = -1; foreach (var each in all) last = each.F; return last; }", "_p = [new Node { F = 1 }];", "_p is { } all ? Last(all) : -1")]
    [InlineData("Node[]? _p;", "_p = [new Node { F = 1 }];", "_p is { } all ? all.ToArray()[0].F : -1")]
    [InlineData("Node[]? _p;", "_p = [new Node { F = 1 }];", "_p is { } all ? ((Node[])all.Clone())[0].F : -1")]
    [InlineData("Tuple<int[]>? _p;", "var a = new int[1]; a[0] = 1; _p = Tuple.Create(a);", "_p?.Item1[0] ?? -1")]
    [InlineData("int[]? _p; static int Get(Span<int> s) => s.Length == 0 ? -1 : s[0] + s[1];", "var a = new int[2]; a[1] = 1; _p = a;", "Get(_p.AsSpan())")]
    [InlineData("int[]? _p; static int Get(int[]? a) { var all = -1; foreach (var each in new ReadOnlySpan<int>(a)) all += each; return all; }", "var a = new int[2]; a[0] = 1; a[1] = 1; _p = a;", "Get(_p)")]
    [InlineData("int[]? _p; static int Sum(IEnumerable<int> all) { var sum = -1; foreach (var each in all) sum += each; return sum; }", "var a = new int[2]; a[0] = 1; a[1] = 1; _p = a;", "Sum(_p ?? [])")]
    [InlineData("IReadOnlyList<int>? _p;", "_p = [0, 1];", "_p is { } p ? p[p.Count - 1] : -1")]
    public void A_published_object_is_complete_over_library_code(string members, string publish, string read) => Assert.Equal(["-1", "1"], Checked.Source(Node +
        $"[Scenario] public sealed class S {{ {members} [Actor] public void W() {{ {publish} }} [Actor] public int R() => {read}; }}").Outcomes.Select(each => each.Values));

    [Theory]
    [Trait("Gap", "where library code takes references from a sequence, it is lost which loads they came from")]
    [InlineData("new List<Node>(all)[0].F")]
    [InlineData("all.First().F")]
    public void A_reference_that_library_code_took_from_a_sequence_is_not_followed(string read) => Assert.Equal(["-1", "0", "1"], Checked.Source(Node +
        $"[Scenario] public sealed class S {{ Node[]? _p; [Actor] public void W() => _p = [new Node {{ F = 1 }}]; [Actor] public int R() => _p is {{ }} all ? {read} : -1; }}").Outcomes.Select(each => each.Values));

    /// <summary>Library code calls a method of the same name on another object, which was loaded over another path.</summary>
    [Fact]
    public void Tokens_that_library_code_is_given_are_for_the_called_object_alone() => Assert.Contains("0", Checked.Source(
        "sealed class Inner { public int F; public override string ToString() => $\"{F}\"; } " +
        "[Scenario] public sealed class S { readonly Inner _known = new(); Tuple<object>? _p; readonly Tuple<object> _all; public S() => _all = Tuple.Create<object>(_known); [Actor] public void W() { _known.F = 1; _p = _all; } [Actor] public string R() => _p is null ? \"-1\" : _all.ToString().Trim('(', ')'); }").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_sibling_reached_by_another_path_is_not_ordered() => Assert.Contains("0", Checked.Source(Node +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } [Actor] public int R() => _p == null ? -1 : _known.F; }").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_properties_object_is_complete() => Assert.DoesNotContain("0", Checked.Source(Node +
        "[Scenario] public sealed class S { Node? P { get; set; } [Actor] public void W() => P = new Node { P = 1 }; [Actor] public int R() => P is { } n ? n.P : -1; }").Outcomes.Select(each => each.Values));
}
