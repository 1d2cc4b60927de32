namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Analyses a source that need not compile and collects what the analyzer throws, and the errors that it kept to one search.</summary>
internal static class Crashes
{
    public static async Task<IReadOnlyCollection<string>> InAsync(string source)
    {
        var analysis = await Analysis.OfAsync(source, SdkReferences.All, isConcurrent: true);
        return [.. analysis.Thrown.Select(exception => exception.ToString()), .. analysis.Reports.Where(report => report.Contains("an error in the analysis itself", StringComparison.Ordinal))];
    }
}
