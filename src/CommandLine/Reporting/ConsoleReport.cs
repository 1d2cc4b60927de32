using System.Collections.Immutable;
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

        var (sees, cure) = (Explanation.Sees(diagnostic), Explanation.Cure(finding));
        output.WriteLine($"      = sees: {sees}");
        output.WriteLine($"      = cure: {cure}");
        output.WriteLine();
    }

    private void WritePlace(Location location, string text)
    {
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
        var scanned = string.Create(CultureInfo.InvariantCulture, $"in {WrittenSource.CountIn(result.Code)} files");
        var repairs = repaired == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{repaired} repaired, ");
        return $"{repairs}{Count(result.Findings)} {scanned}.";
    }

    private static string Count(ImmutableArray<Finding> findings) => findings.Length switch
    {
        0 => "no publication race found",
        1 => "1 finding",
        var many => string.Create(CultureInfo.InvariantCulture, $"{many} findings"),
    };
}
