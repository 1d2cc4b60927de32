using Microsoft.CodeAnalysis.Text;
using SafePublication.CommandLine.Repairing;
using Xunit;

namespace SafePublication.CommandLine.Tests;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Distant_changes_are_hunks_of_their_own() => Assert.Equal(
        "--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -7,3 +7,4 @@\n 6\n 7\n b\n+B\n",
        Diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nb\nB\n"));

    [Fact]
    public void A_missing_line_end_is_marked() => Assert.Equal(
        "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n",
        Diff("a", "a\n"));

    [Fact]
    public void Added_lines_before_everything_start_at_nothing() => Assert.Equal(
        "--- a/f\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n",
        Diff("", "a\nb\n"));

    [Theory]
    [InlineData("abcabba", "cbabac", 5)]
    [InlineData("abc", "abc", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abcdef", "abxdef", 2)]
    public void A_script_is_the_shortest_and_leads_from_one_text_to_the_other(string before, string after, int edits)
    {
        var script = LineDiff.Between([.. before.Select(letter => $"{letter}")], [.. after.Select(letter => $"{letter}")]);

        Assert.Equal(before, string.Concat(script.Where(edit => edit.Kind != '+').Select(edit => edit.Text)));
        Assert.Equal(after, string.Concat(script.Where(edit => edit.Kind != '-').Select(edit => edit.Text)));
        Assert.Equal(edits, script.Count(edit => edit.Kind != ' '));
    }

    private static string Diff(string before, string after) => UnifiedDiff.Between("f", SourceText.From(before), SourceText.From(after));
}
