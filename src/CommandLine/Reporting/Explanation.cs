using System.Globalization;
using Microsoft.CodeAnalysis;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Reporting;

/// <summary>What a finding means and what helps, in one line each.</summary>
internal static class Explanation
{
    /// <summary>What another thread may see, as the rule describes it; empty where its message has said it all.</summary>
    public static string Sees(Diagnostic diagnostic) => diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");

    /// <summary>The first repair offered, or the page that explains the finding where none can be.</summary>
    public static string Cure(Finding finding) => finding.Cures is [var first, ..]
        ? first
        : $"no automatic repair, see {finding.Diagnostic.Descriptor.HelpLinkUri}";
}
