namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Analyses a source that need not compile and collects what the analyzer throws.</summary>
internal static class Crashes
{
    public static async Task<IReadOnlyCollection<Exception>> InAsync(string source) =>
        (await Analysis.OfAsync(source, SdkReferences.All, isConcurrent: true)).Thrown;
}
