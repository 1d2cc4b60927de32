using System.Globalization;
using Microsoft.CodeAnalysis;
using SafePublication.CommandLine.Loading;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Reporting;

/// <summary>Prints findings as a good compiler does: the place, the message, the source line, the other end of the race, the cure.</summary>
internal sealed class ConsoleReport(TextWriter output)
{
    public void Write(ScanResult result)
    {
        foreach (var finding in result.Findings)
        {
            Write(finding);
        }

        output.WriteLine(Summary(result));
    }

    private void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        WritePlace(diagnostic.Location, $"{SeverityWord(diagnostic)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        foreach (var otherEnd in diagnostic.AdditionalLocations)
        {
            WritePlace(otherEnd, "note: the other end of the race");
        }

        WriteLine("sees", Explanation.Sees(diagnostic));
        WriteLine("cure", Explanation.Cure(finding));
        output.WriteLine();
    }

    private void WriteLine(string label, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine($"      = {label}: {text}");
        }
    }

    private void WritePlace(Location location, string text)
    {
        if (location.Kind == LocationKind.None)
        {
            output.WriteLine(text);
            return;
        }

        var span = location.GetLineSpan();
        var (line, column) = (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DisplayPath.Of(span.Path)}:{line}:{column}: {text}"));
        output.Write(SourceExcerpt.Of(location));
    }

    private static string SeverityWord(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Summary(ScanResult result)
    {
        var repaired = result.Found - result.Findings.Length;
        var repairs = repaired == 0 ? "" : $"{Plural(repaired, "finding")} repaired in {Plural(result.Changes.Length, "file")}; ";
        var standing = result.Findings.IsEmpty ? "no publication race found" : Plural(result.Findings.Length, "finding");
        return $"{repairs}{standing} in {Plural(WrittenSource.CountIn(result.Code), "file")}.";
    }

    private static string Plural(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
