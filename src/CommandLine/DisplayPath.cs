namespace SafePublication.CommandLine;

/// <summary>How a path is printed: relative to the current folder where it lies below it, always with forward slashes.</summary>
internal static class DisplayPath
{
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return (LeavesTheFolder(relative) ? path : relative).Replace('\\', '/');
    }

    private static bool LeavesTheFolder(string relative) =>
        relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
