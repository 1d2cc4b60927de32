using System.Collections.Concurrent;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>What is reported in the files of the cases, each analysed once.</summary>
internal static class CaseReports
{
    private static readonly ConcurrentDictionary<string, Task<IReadOnlyList<Report>>> Known = [];

    /// <summary>The reports in one file, by line.</summary>
    public static Task<IReadOnlyList<Report>> InAsync(CaseFile file) => Known.GetOrAdd(file.Name, _ => AnalyseAsync(file.Source));

    private static async Task<IReadOnlyList<Report>> AnalyseAsync(string source)
    {
        var diagnostics = await CaseProject.DiagnosticsAsync(CaseProject.Open(source));
        return [.. diagnostics.Select(Report.Of).OrderBy(report => report.Line).ThenBy(report => report.Id, StringComparer.Ordinal)];
    }
}
