using System.Text.Json;

namespace SafePublication.CommandLine.Loading;

/// <summary>Asks MSBuild what the compiler would be called with, without compiling anything.</summary>
internal static class DesignTimeBuild
{
    public static async Task<CompilerInvocation> RunAsync(string projectFile, string? framework, CancellationToken cancellation)
    {
        var result = await Dotnet.RunAsync(Folder(projectFile), Arguments(projectFile, framework), cancellation);
        return result.ExitCode == 0
            ? CompilerInvocation.Parse(result.Output)
            : throw new LoadException($"{DisplayPath.Of(projectFile)}: the project cannot be loaded: {result.FirstError}");
    }

    /// <summary>The frameworks of a project that has several; empty when it has one.</summary>
    public static async Task<string[]> FrameworksAsync(string projectFile, CancellationToken cancellation)
    {
        string[] arguments = ["msbuild", projectFile, "-nologo", "-getProperty:TargetFramework", "-getProperty:TargetFrameworks"];
        var result = await Dotnet.RunAsync(Folder(projectFile), arguments, cancellation);
        if (result.ExitCode != 0)
        {
            throw new LoadException($"{DisplayPath.Of(projectFile)}: the project cannot be loaded: {result.FirstError}");
        }

        using var document = JsonDocument.Parse(result.Output);
        var properties = document.RootElement.GetProperty("Properties");
        return properties.GetProperty("TargetFramework").GetString() is { Length: > 0 }
            ? []
            : properties.GetProperty("TargetFrameworks").GetString()!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Folder(string projectFile) => Path.GetDirectoryName(projectFile)!;

    private static IEnumerable<string> Arguments(string projectFile, string? framework)
    {
        string[] fixedPart =
        [
            "msbuild", projectFile, "-restore", "-t:Compile", "-nologo", "-nodeReuse:false",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false",
            // An output that never exists: without it the compiler's step is skipped, arguments and all, when the project is up to date.
            "-p:NonExistentFile=never-built",
            "-getItem:CscCommandLineArgs", "-getItem:ReferencePathWithRefAssemblies",
        ];
        return framework is null ? fixedPart : fixedPart.Append($"-p:TargetFramework={framework}");
    }
}
