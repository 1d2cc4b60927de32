using SafePublication.CommandLine.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>The assembly that a path means: itself, or what a project builds.</summary>
internal static class AssemblyPath
{
    /// <summary>Tells whether two paths without links are the same.</summary>
    public static readonly StringComparer Spelling = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public static async Task<string> OfAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            throw new LoadException($"'{path}' is a folder: name an assembly or a .csproj file in it.");
        }

        if (!File.Exists(path))
        {
            throw new LoadException($"There is no file '{path}'.");
        }

        return Path.GetExtension(path) == ".csproj" ? await BuildAsync(Path.GetFullPath(path), cancellation) : path;
    }

    private static async Task<string> BuildAsync(string project, CancellationToken cancellation)
    {
        string[] arguments = ["build", project, "-c", "Release", "-getProperty:TargetPath", "-getTargetResult:Build"];
        var build = await Dotnet.RunAsync(Path.GetDirectoryName(project)!, arguments, cancellation);
        if (build.ExitCode != 0)
        {
            throw new LoadException($"'{DisplayPath.Of(project)}' does not build: {build.FirstError}");
        }

        using var answer = System.Text.Json.JsonDocument.Parse(build.Output[build.Output.IndexOf('{')..]);
        return answer.RootElement.GetProperty("Properties").GetProperty("TargetPath").GetString()!;
    }

    /// <summary>The one path of a file that several paths may lead to.</summary>
    public static string WithoutLinks(string path)
    {
        path = Path.GetFullPath(path);
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var entry = Path.Combine(WithoutLinks(folder), Path.GetFileName(path));
        FileSystemInfo info = Directory.Exists(entry) ? new DirectoryInfo(entry) : new FileInfo(entry);
        return info.ResolveLinkTarget(returnFinalTarget: true) is { } target ? WithoutLinks(target.FullName) : entry;
    }
}
