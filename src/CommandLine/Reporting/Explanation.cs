using System.Globalization;
using Microsoft.CodeAnalysis;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine.Reporting;

/// <summary>What a finding means and what helps, in one line each.</summary>
internal static class Explanation
{
    /// <summary>What another thread may see: the rule's description, or its title where it has none.</summary>
    public static string Sees(Diagnostic diagnostic)
    {
        var description = diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture);
        var text = description.Length > 0 ? description : diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture);
        return text.ReplaceLineEndings(" ");
    }

    /// <summary>The first repair offered, or the page that explains the finding where none can be.</summary>
    public static string Cure(Finding finding) => finding.Cures is [var first, ..]
        ? first
        : $"no automatic repair, see {finding.Diagnostic.Descriptor.HelpLinkUri}";
}
