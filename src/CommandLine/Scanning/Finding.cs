using Microsoft.CodeAnalysis;

namespace SafePublication.CommandLine.Scanning;

/// <summary>A diagnostic in the document it was found in; the cures are the titles of the repairs offered, best first.</summary>
internal sealed record Finding(Diagnostic Diagnostic, Document? Document, IReadOnlyList<string> Cures)
{
    /// <summary>The order of a report: by file, then by place, then by rule.</summary>
    public static IOrderedEnumerable<Finding> Sort(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(finding => finding.Diagnostic.Location.SourceSpan)
        .ThenBy(finding => finding.Diagnostic.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.Diagnostic.GetMessage(null), StringComparer.Ordinal);

    /// <summary>What makes two findings one: a file that two projects compile is reported once.</summary>
    public (string Path, int Start, int End, string Id, string Message) Identity => (
        Diagnostic.Location.GetLineSpan().Path,
        Diagnostic.Location.SourceSpan.Start,
        Diagnostic.Location.SourceSpan.End,
        Diagnostic.Id,
        Diagnostic.GetMessage(null));
}
