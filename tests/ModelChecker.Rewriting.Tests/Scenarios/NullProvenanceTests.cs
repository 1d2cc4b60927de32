using Microsoft.CodeAnalysis;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A loaded null keeps its load as an object does: where it is stored, the store comes after the load.</summary>
public class NullProvenanceTests
{
    private const string Scenario = "public sealed class Node { } struct Pair { public Node? A, B; } record struct Wrap(Node? Node); [Scenario] public sealed class S { int _x; Node? _p = new(), _q = new(); " +
        "[Actor] public void A() { _x = 1; _q = null; } [Actor] public (bool, int) C() { var t = Volatile.Read(ref _p); return (t == null, _x); } " +
        "static void Copy(Node? a, out Node? b) => b = a; static bool Try(Node? a, out Node? b) { b = a; return true; } static void Put(ref Node? a, Node? b) => a = b; static (Node?, int) Both(Node? n) => (n, 1); " +
        "static Node? OfPair(Pair p) => p.A; static Node? Same(in Node? n) => n; [Actor] public void B() { ";

    [Theory]
    [InlineData("_p = _q;")]
    [InlineData("_p = Same(_q);")]
    [InlineData("Copy(_q, out var o); _p = o;")]
    [InlineData("if (Try(_q, out var o)) _p = o;")]
    [InlineData("var o = new Node(); Put(ref o, _q); _p = o;")]
    [InlineData("var o = _q; ref var r = ref o; _p = r;")]
    [InlineData("var (o, _) = (_q, 1); _p = o;")]
    [InlineData("var both = (_q, 1); _p = both.Item1;")]
    [InlineData("_p = Both(_q).Item1;")]
    [InlineData("var pair = new Pair { A = _q }; _p = pair.A;")]
    [InlineData("_p = OfPair(new Pair { A = _q });")]
    [InlineData("_p = new Wrap(_q).Node;")]
    [InlineData("Wrap? wrap = new Wrap(_q); _p = wrap.Value.Node;")]
    [InlineData("var n = _q; Node? Get() => n; _p = Get();")]
    [InlineData("_p = new List<Node?> { _q }[0];")]
    public void A_null_that_was_loaded_is_stored_after_its_load(string body) => Are(body, 7, "False, 0", "False, 1", "True, 1");

    [Theory]
    [InlineData("var n = _q; _p = n != null ? n : null;")]
    [InlineData("Copy(_q, out var o); if (o == null) o = null; Copy(o == null ? null : o, out o); _p = o;")]
    [InlineData("var pair = new Pair { A = _q }; var n = pair.A; pair = default; _p = n == null ? pair.A : n;")]
    [InlineData("var pair = new Pair { A = _q }; var n = pair.A; pair.A = null; _p = n == null ? pair.A : n;")]
    [InlineData("Copy(_q, out var o); var n = o; new Dictionary<int, Node>().TryGetValue(0, out o); _p = n == null ? o : n;")]
    [InlineData("Copy(_q, out var o); var n = o; new WeakReference<Node?>(null).TryGetTarget(out o); _p = n == null ? o : n;")]
    [InlineData("var n = _q; var d = new Dictionary<int, Node?> { [1] = n }; d.TryGetValue(2, out var o); _p = n == null ? o : n;")]
    public void A_null_of_another_origin_is_not_ordered(string body) => Are(body, 8, "False, 0", "False, 1", "True, 0", "True, 1");

    private static void Are(string body, long executions, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Checked.Is(Checked.Source($"{Scenario} {body} }} }}", level: level), executions, outcomes);
    }
}
