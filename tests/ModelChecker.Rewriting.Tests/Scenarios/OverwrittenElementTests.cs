using Microsoft.CodeAnalysis;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>A library call that writes an element with the object that was there already ends what was known of where that came from.</summary>
public class OverwrittenElementTests
{
    private const string Scenario = "public sealed class Node { public int F; } sealed class Same : IComparer<Node?> { public int Compare(Node? a, Node? b) => 0; } " +
        "[Scenario] public sealed class S { readonly Node _known = new(); Node? _p; [Actor] public void W() { _known.F = 1; _p = _known; } ";

    [Theory]
    [InlineData("var a = new[] { _p, _known }; Array.Reverse(a); return a[1] == null ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p, _known }; a.AsSpan().Reverse(); return a[1] == null ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p, _known }; var none = a[0] == null; Array.Sort(new[] { 2, 1 }, a); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; a.SetValue(_known, 0); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; Array.ConstrainedCopy(new[] { _known }, 0, a, 0, 1); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; ((IList<Node?>)a)[0] = _known; return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; ((System.Collections.IList)a)[0] = _known; return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; new List<Node?> { _known }.CopyTo(a); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; new Dictionary<int, Node?> { [1] = _known }.Values.CopyTo(a, 0); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; var none = a[0] == null; new Dictionary<int, Node?> { [1] = _known }.TryGetValue(1, out a[0]); return none ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { (_p, 1) }; var none = a[0].Item1 == null; Array.Fill(a, (_known, 1)); Array.Reverse(a); return none ? -1 : a[0].Item1!.F;")]
    public void What_was_overwritten_is_not_ordered(string body) => AreOutcomes(body, "-1", "0", "1");

    [Theory]
    [InlineData("var a = new[] { _p }; string.Join(',', (object?[])a); return a[0] == null ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; Array.IndexOf(a, _known); return a[0] == null ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _p }; a.AsSpan().Contains(_known); return a[0] == null ? -1 : a[0]!.F;")]
    [InlineData("var a = new[] { _known }; Array.Reverse(a); a[0] = _p!; return a[0] == null ? -1 : a[0].F;")]
    [InlineData("var a = new[] { _p }; ((ICollection<Node?>)a).CopyTo(new Node?[1], 0); return a[0] == null ? -1 : a[0]!.F;")]
    public void What_was_only_read_or_stored_anew_is_ordered(string body) => AreOutcomes(body, "-1", "1");

    private static void AreOutcomes(string body, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Assert.Equal(outcomes, Checked.Source($"{Scenario} [Actor] public int R() {{ {body} }} }}", level: level).Outcomes.Select(each => each.Values));
    }
}
