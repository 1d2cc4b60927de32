namespace SafePublication.EndToEnd;

/// <summary>Where the tests find the house: above the folder that they run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Analyzers.sln")));

    /// <summary>Debug or Release, as these tests were built; what they run was built with them.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string At(string path) => Path.Combine(Root, path);

    private static string Above(string folder, Func<string, bool> isFound)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (isFound(current))
            {
                return current;
            }
        }

        throw new DirectoryNotFoundException($"No repository above {folder}.");
    }
}
