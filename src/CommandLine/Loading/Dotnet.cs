using System.Diagnostics;

namespace SafePublication.CommandLine.Loading;

/// <summary>Runs the SDK's own command line.</summary>
internal static class Dotnet
{
    // Set by a `dotnet run` or `dotnet test` around us for its own MSBuild; they would point the child at the wrong SDK.
    private static readonly string[] Inherited =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "TargetFramework", "Configuration"];

    public static async Task<DotnetResult> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(Describe(folder, arguments))
            ?? throw new LoadException("the .NET SDK's command `dotnet` did not start");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new DotnetResult(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a command that still answers when it is asked to end; one that does not do so in time is ended without an answer.</summary>
    public static async Task<DotnetResult> RunToItsEndAsync(string folder, IEnumerable<string> arguments, TimeSpan timeToAnswer, CancellationToken ending)
    {
        using var process = Process.Start(Describe(folder, arguments))
            ?? throw new LoadException("the .NET SDK's command `dotnet` did not start");
        using var overdue = new CancellationTokenSource();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await using (ending.Register(() =>
        {
            ProcessSignal.AskToEnd(process);
            overdue.CancelAfter(timeToAnswer);
        }))
        {
            try
            {
                await process.WaitForExitAsync(overdue.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        return new DotnetResult(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Describe(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Executable(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static string Executable() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : "dotnet";
}

/// <summary>What a run of <c>dotnet</c> left behind.</summary>
internal sealed record DotnetResult(int ExitCode, string Output, string Error)
{
    /// <summary>The first line that reports an error, without the noise around it.</summary>
    public string FirstError => (Error + "\n" + Output).Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
        ?? $"dotnet exited with {ExitCode}";
}
