namespace SafePublication.CommandLine.Loading;

/// <summary>Walks a folder in a fixed order and leaves out what no person wrote: build output and hidden folders.</summary>
internal static class SourceFolder
{
    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The folder and every folder below it that may hold source.</summary>
    public static IEnumerable<string> Folders(string root)
    {
        yield return root;
        foreach (var folder in Below(root))
        {
            foreach (var nested in Folders(folder))
            {
                yield return nested;
            }
        }
    }

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Listed(folder, () => Directory.EnumerateFiles(folder, pattern, OneLevel));

    private static IEnumerable<string> Below(string folder) =>
        Listed(folder, () => Directory.EnumerateDirectories(folder, "*", OneLevel)).Where(MayHoldSource);

    // A link to a folder is not followed: its target is scanned where it stands, and a link to a parent would never end.
    private static bool MayHoldSource(string folder) =>
        Path.GetFileName(folder) is var name
        && name is not ("bin" or "obj")
        && !name.StartsWith('.')
        && !File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    private static string[] Listed(string folder, Func<IEnumerable<string>> list)
    {
        try
        {
            return [.. list().Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"{DisplayPath.Of(folder)}: cannot be listed: {failure.Message}");
        }
    }
}
