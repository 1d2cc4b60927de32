using SafePublication.CommandLine.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>The assembly that a path means: itself, or what a project builds.</summary>
internal static class AssemblyPath
{
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
}
