namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Where a reference loses the load that it came from, the report says so.</summary>
public class UnfollowedTests
{
    private const string Scenario = "public sealed class Node { public int F; public int Get() => F; } interface IGet { int Get(); } struct Wrap : IGet { public Node? Node; public int I; public int Get() => Node == null ? -1 : Node.F; } " +
        "[Scenario] public sealed class S { Node? _p; [ThreadStatic] static Wrap t_wrap; [Actor] public void A() => _p = new Node { F = 1 }; [Actor] public int B() { ";

    [Theory]
    [InlineData("object o = new Wrap { Node = _p }; return ((Wrap)o).Get();", "box: which load a reference in a boxed Wrap came from is not followed")]
    [InlineData("IGet g = new Wrap { Node = _p }; return g.Get();", "box: which load a reference in a boxed Wrap came from is not followed")]
    [InlineData("var n = _p; if (n == null) return -1; Func<int> get = n.Get; get += () => 5; return ((Func<int>)get.GetInvocationList()[0])();", "GetInvocationList is not followed")]
    [InlineData("var l = new List<Wrap>(); l.Add(new Wrap { Node = _p }); return l[0].Get();", "List<Wrap>.Add is not followed")]
    [InlineData("var l = new List<Node?> { _p }; foreach (var n in l) return n == null ? -1 : n.F; return 9;", "List<Node>.GetEnumerator is not followed")]
    [InlineData("t_wrap.Node = _p; var w = t_wrap; return w.Get();", "which load Wrap.Node came from is not followed")]
    [InlineData("var n = System.Collections.Immutable.ImmutableArray.Create(_p)[0]; return n == null ? -1 : n.F;", "ImmutableArray.Create is not followed")]
    public void What_is_lost_is_listed(string body, string text) =>
        Assert.Contains(Checked.Source($"{Scenario} {body} }} }}").NotInstrumented, each => each.Contains(text));

    [Theory]
    [InlineData("object o = 5; return (int)o;")]
    [InlineData("var w = new Wrap { Node = _p }; return w.Get();")]
    [InlineData("var l = new List<int> { 1 }; foreach (var i in l) return i; return 9;")]
    [InlineData("var l = new List<Node?> { _p }; return l[0] == null ? -1 : l[0]!.F;")]
    [InlineData("t_wrap.I = 1; return t_wrap.I;")]
    public void What_is_followed_is_not_listed(string body) => Assert.Empty(Checked.Source($"{Scenario} {body} }} }}").NotInstrumented);

    [Theory]
    [InlineData("var a = new[] { null, _p }; var b = a[1..]; return b[0] == null ? -1 : b[0]!.F;", "-1", "1")]
    [InlineData("var a = new[] { 1, 2, 3 }; var b = a[1..^1]; return b.Length * 10 + b[0];", "12")]
    public void A_range_of_an_array_is_followed(string body, params string[] outcomes) =>
        Assert.Equal(outcomes, Checked.Source($"{Scenario} {body} }} }}").Outcomes.Select(each => each.Values));
}
