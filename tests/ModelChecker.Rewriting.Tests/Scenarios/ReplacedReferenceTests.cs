using Microsoft.CodeAnalysis;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Code that is not rewritten stores through an address it was handed: the load that was made there before orders nothing more.</summary>
public class ReplacedReferenceTests
{
    private const string Scenario = "public sealed class Node { public int F; } delegate bool Find(out Node? node); delegate void Put(Node? node, out Node? to); " +
        "interface IFind { bool TryGetValue(int key, out Node? node); } sealed class Found : System.Collections.ObjectModel.KeyedCollection<int, Node>, IFind { protected override int GetKeyForItem(Node item) => 0; } sealed class Own(Node node) : IFind { public bool TryGetValue(int key, out Node? found) { found = node; return true; } } " +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } static Node Second(Node a, Node b) => b; static Node First(Node a, Node b) => a; " +
        "static bool IsOf(ref Node? o) => o != null; static void Copy(Node? n, out Node? o) => o = n; static void Set(Span<Node> span, Node n) => span.Fill(n); ";

    [Theory]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; Find find = new WeakReference<Node?>(_known).TryGetTarget; find(out o); return o!.F;")]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; IFind found = new Found { _known }; found.TryGetValue(0, out o); return o!.F;")]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; new Span<Node>(ref o!).Fill(_known); return o.F;")]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; Node[] all = [_known]; all.CopyTo(new Span<Node>(ref o!)); return o.F;")]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; var all = new List<Node> { _known }; all.CopyTo(new Span<Node>(ref o!)); return o.F;")]
    [InlineData("var n = _p; if (n == null) return -1; unsafe { delegate*<Node, Node, Node> second = &Second; return second(n, _known).F; }")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node, Node, Node> second = Second; return second(n, _known).F;")]
    public void A_reference_that_library_code_may_replace_is_not_ordered(string body) => AreOutcomes(body, "-1", "0", "1");

    [Theory]
    [InlineData("Put put = Copy; put(_p, out var o); return o == null ? -1 : o.F;")]
    [InlineData("Put put = (Node? n, out Node? to) => to = n; put(_p, out var o); return o == null ? -1 : o.F;")]
    [InlineData("var o = _p; if (!IsOf(ref o)) return -1; new Dictionary<int, Node>().TryGetValue(0, out var other); return o!.F;")]
    [InlineData("var n = _p; if (n == null) return -1; IFind own = new Own(n); own.TryGetValue(0, out var o); return o!.F;")]
    [InlineData("var n = _p; if (n == null) return -1; Set(new Span<Node>(ref n), n); return n.F;")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node, Node, Node> first = First; return first(n, _known).F;")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node, Node, Node> second = Second; return second(_known, n).F;")]
    [InlineData("var n = _p; if (n == null) return -1; Func<Node> get = () => n; return get().F;")]
    public void A_reference_that_the_programs_own_code_keeps_is_ordered(string body) => AreOutcomes(body, "-1", "1");

    private static void AreOutcomes(string body, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Assert.Equal(outcomes, Checked.Source($"{Scenario} [Actor] public int R() {{ {body} }} }}", level: level).Outcomes.Select(each => each.Values));
    }
}
