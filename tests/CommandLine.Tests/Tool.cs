using SafePublication.CommandLine.Scanning;
using SafePublication.CommandLine.Tests.StandIn;

namespace SafePublication.CommandLine.Tests;

/// <summary>Runs a command line in this process, with the stand-in rule instead of the real ones.</summary>
internal static class Tool
{
    private static readonly Rulebook StandIn = new([new PlainFlagAnalyzer()], [new ReleaseStoreFix()]);

    public static Task<ToolResult> RunAsync(params string[] args) => RunAsync(StandIn, args);

    public static async Task<ToolResult> RunAsync(Rulebook rules, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await new Verbs(rules).InvokeAsync(args, output, error);
        return new ToolResult(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What a run answered and printed.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
