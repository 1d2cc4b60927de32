namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>The table of the case files whose verdict is not met yet, each with what is reported in it today.</summary>
internal static class Gaps
{
    /// <summary>One row for each gap: <c>file (kind): reports</c>.</summary>
    public static string Table { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "Gaps.txt")).ReplaceLineEndings("\n").Trim();

    public static IReadOnlySet<string> Files { get; } = Table.Split('\n').Select(row => row.Split(' ')[0]).ToHashSet();

    /// <summary>The row of a file.</summary>
    public static string Row(CaseFile file, IReadOnlyCollection<Report> reports) =>
        $"{file.Name} ({file.Case.Kind}): {(reports.Count == 0 ? "silent" : string.Join(' ', reports))}";
}
