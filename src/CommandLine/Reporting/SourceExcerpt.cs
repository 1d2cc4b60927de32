using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SafePublication.CommandLine.Reporting;

/// <summary>The source line of a location with its span underlined; a span of several lines is underlined on the first.</summary>
internal static class SourceExcerpt
{
    public static string Of(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return "";
        }

        var line = tree.GetText().Lines.GetLineFromPosition(location.SourceSpan.Start);
        var number = string.Create(CultureInfo.InvariantCulture, $"{line.LineNumber + 1,5}");
        return $"{number} | {line.ToString()}\n      | {Underline(line, location.SourceSpan)}\n";
    }

    // Tabs are kept, so that the underline stands under its text however wide a tab is shown.
    private static string Underline(TextLine line, TextSpan span)
    {
        var before = line.Text!.ToString(TextSpan.FromBounds(line.Start, span.Start));
        var indent = new string([.. before.Select(letter => letter == '\t' ? '\t' : ' ')]);
        return indent + new string('^', Math.Max(1, Math.Min(span.End, line.End) - span.Start));
    }
}
