using SafePublication.CommandLine;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.Rooms.Tests;

/// <summary>Runs <c>safepub</c> as a reader of the pages does.</summary>
internal static class Tool
{
    /// <summary>The exit code and what was written to the standard output; anything on the standard error is a failure.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await new Verbs(Rulebook.SafePublication).InvokeAsync(args, output, error);

        Xunit.Assert.Equal("", error.ToString());
        return (exitCode, output.ToString().ReplaceLineEndings("\n"));
    }
}
