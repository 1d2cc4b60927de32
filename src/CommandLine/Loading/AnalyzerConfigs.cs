namespace SafePublication.CommandLine.Loading;

/// <summary>Finds the option files that hold for loose source: those in the scanned folders and in the folders above.</summary>
internal static class AnalyzerConfigs
{
    public static IEnumerable<string> For(IEnumerable<string> folders) => folders
        .SelectMany(Upwards)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => new[] { Path.Combine(folder, ".editorconfig"), Path.Combine(folder, ".globalconfig") })
        .Where(File.Exists)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }
}
