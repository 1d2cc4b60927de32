namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A loaded reference keeps its load where delegates and the statics of a thread carry it.</summary>
public class DelegateProvenanceTests
{
    private const string Scenario = "public sealed class Node { public int F; public int Get() => F; public Node Self() => this; } delegate int Of(Node node); static class Extensions { public static int GetOf(this Node n, int i) => n.F + 0 * i; } " +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } [ThreadStatic] static Node? t_own; [ThreadStatic] static (Node?, int) t_both; " +
        "static int Get(Node n) => n.F; static Node Same(Node n) => n; static int Second(Node a, Node b) => b.F; static void Put(ref Node? to, Node? n) => to = n; ";

    public static TheoryData<string> Flows =>
    [
        "Func<int> get = n.Get; get += n.Get; return get();",
        "Func<int>? get = null; get += n.Get; return get!();",
        "Func<int> get = n.Get; get += n.Get; get -= n.Get; return get!();",
        "Func<Node, int> get = Get; return get(n);",
        "Func<Node, int> get = Get; get += Get; return get(n);",
        "Of get = static m => m.F; get += Get; return get(n);",
        "Func<Node, Node> same = Same; return same(n).F;",
        "Func<Node, Node> same = m => m; same += Same; return same(n).F;",
        "Func<Node> self = n.Self; return self().F;",
        "Func<int, int> get = n.GetOf; return get(1);",
        "Func<Node, Node, int> second = Second; return second(new Node(), n);",
        "t_own = n; return t_own.F;",
        "t_both = (n, 1); return t_both.Item1!.F;",
    ];

    [Theory]
    [MemberData(nameof(Flows))]
    public void What_a_loaded_reference_leads_to_is_ordered_after_its_load(string flow) =>
        Provenance.IsKept(Scenario, flow);

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_same_object_over_another_path_is_not_ordered(string flow) =>
        Provenance.IsNotInvented(Scenario, flow);

    [Theory]
    [InlineData("var n = _p; if (n == null) return -1; Func<int> get = n.Get; get += _known.Get; return get();")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node, Node, int> second = Second; second += Second; return second(n, _known);")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node, Node> known = m => _known; return known(n).F;")]
    [InlineData("t_own = _p; if (t_own == null) return -1; t_own = _known; return t_own.F;")]
    [InlineData("t_own = _p; if (t_own == null) return -1; ref var own = ref t_own; t_own = _p; own = _known; return t_own!.F;")]
    [InlineData("t_own = _p; if (t_own == null) return -1; Put(ref t_own, _known); return t_own!.F;")]
    [InlineData("t_both.Item1 = _p; if (t_both.Item1 == null) return -1; t_both.Item1 = _known; return t_both.Item1.F;")]
    public void A_reference_that_replaces_a_loaded_one_is_not_ordered(string body) => Provenance.IsUnordered(Scenario, body);

    /// <summary>A delegate of several methods calls all of them, in order, and ends with the first that throws.</summary>
    [Theory]
    [InlineData("var sum = 0; Action<int> add = i => sum = sum * 10 + i; add += i => sum = sum * 10 + i + 1; add(1); return sum;", "12")]
    [InlineData("var sum = 0; Action add = () => sum += 1; add += () => throw new Exception(); add += () => sum += 2; try { add(); } catch (Exception) { sum += 10; } return sum;", "11")]
    [InlineData("Action? none = null; try { none!(); return 0; } catch (NullReferenceException) { return 1; }", "1")]
    public void A_delegate_is_called_as_the_library_does(string body, string outcome) => Provenance.AreOutcomes(Scenario, body, outcome);
}
