namespace SafePublication.EndToEnd;

/// <summary>The files of the repository that a clone would have.</summary>
internal static class SourceFiles
{
    private static readonly string[] NotInAClone = ["bin", "obj", ".git", "TestResults"];

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> All => Below(Repository.Root)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(each => !NotInAClone.Contains(Path.GetFileName(each)))
            .SelectMany(Below))
        .Order(StringComparer.Ordinal);
}
