using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>One source of a case: as met, or corrected.</summary>
public sealed record CaseFile(Case Case, bool IsCorrected)
{
    public static IEnumerable<CaseFile> All => Case.All.SelectMany(example => example.IsClean
        ? new[] { new CaseFile(example, IsCorrected: false) }
        : [new CaseFile(example, IsCorrected: false), new CaseFile(example, IsCorrected: true)]);

    public string Name => $"{Case.Name}/{(IsCorrected ? "after" : "before")}.cs";

    public string Source => IsCorrected ? Case.After! : Case.Before;

    public static CaseFile Named(string name) => All.Single(file => file.Name == name);

    /// <summary>What is wrong with these reports; null when they meet the verdict.</summary>
    internal string? Defect(IReadOnlyCollection<Report> reports)
    {
        var warnings = reports.Where(report => report.Severity == DiagnosticSeverity.Warning).ToList();
        if (warnings.Find(report => !IsExpected(report.Line)) is { } stray)
            return $"{stray} is reported on a line that is right";
        if (Case.IsClean || IsCorrected)
            return null;
        return Case.WrongSides.FirstOrDefault(side => !warnings.Exists(report => side.Contains(report.Line))) is { } missed
            ? $"nothing is reported on line {string.Join(" or ", missed)}, which is racy"
            : null;
    }

    private bool IsExpected(int line) => !Case.IsClean && !IsCorrected && Case.AcceptableLines.Contains(line);
}
