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

    [Fact]
    public void A_sibling_reached_by_another_path_is_not_ordered() => Assert.Contains("0", Checked.Source(Node +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } [Actor] public int R() => _p == null ? -1 : _known.F; }").Outcomes.Select(each => each.Values));

    [Fact]
    public void A_properties_object_is_complete() => Assert.DoesNotContain("0", Checked.Source(Node +
        "[Scenario] public sealed class S { Node? P { get; set; } [Actor] public void W() => P = new Node { P = 1 }; [Actor] public int R() => P is { } n ? n.P : -1; }").Outcomes.Select(each => each.Values));
}
