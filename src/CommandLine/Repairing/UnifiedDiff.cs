using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.CommandLine.Repairing;

/// <summary>Two texts as a unified diff with three lines of context, as <c>diff -u</c> and <c>git apply</c> have it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Between(string path, SourceText before, SourceText after)
    {
        var lines = LineDiff.Between(Lines(before), Lines(after));
        var text = new StringBuilder().Append("--- a/").Append(path).Append('\n').Append("+++ b/").Append(path).Append('\n');
        foreach (var hunk in Hunks(lines))
        {
            Append(text, lines, hunk);
        }

        return text.ToString();
    }

    private static string[] Lines(SourceText text)
    {
        var lines = text.Lines.Select(line => line.Text!.ToString(line.SpanIncludingLineBreak));
        return [.. lines.Where(line => line.Length > 0)];
    }

    // Changes that are at most two contexts apart share a hunk.
    private static IEnumerable<Range> Hunks(ImmutableArray<LineEdit> lines)
    {
        var changed = Enumerable.Range(0, lines.Length).Where(index => lines[index].Kind != ' ').ToArray();
        for (var first = 0; first < changed.Length;)
        {
            var last = first;
            while (last + 1 < changed.Length && changed[last + 1] - changed[last] <= 2 * Context + 1)
            {
                last++;
            }

            yield return Math.Max(0, changed[first] - Context)..Math.Min(lines.Length, changed[last] + Context + 1);
            first = last + 1;
        }
    }

    private static void Append(StringBuilder text, ImmutableArray<LineEdit> lines, Range hunk)
    {
        var earlier = lines[..hunk.Start];
        var shown = lines[hunk];
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Position(earlier, shown, '+')} +{Position(earlier, shown, '-')} @@\n");
        foreach (var line in shown)
        {
            var ended = line.Text.EndsWith('\n');
            text.Append(line.Kind).Append(line.Text).Append(ended ? "" : "\n\\ No newline at end of file\n");
        }
    }

    // A side's first line and number of lines; the lines of the other side do not count.
    private static string Position(ImmutableArray<LineEdit> earlier, ImmutableArray<LineEdit> shown, char otherSide)
    {
        var count = shown.Count(line => line.Kind != otherSide);
        var start = earlier.Count(line => line.Kind != otherSide) + (count > 0 ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{start},{count}");
    }
}
