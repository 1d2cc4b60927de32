using System.CommandLine;
using SafePublication.CommandLine.Checking;
using SafePublication.CommandLine.Scanning;

namespace SafePublication.CommandLine;

/// <summary>The verbs of <c>safepub</c>; a further one is a further line in <see cref="Root"/>.</summary>
internal sealed class Verbs(Rulebook rules)
{
    /// <summary>Runs one command line and answers its exit code; one that cannot be understood is <see cref="ExitCode.Error"/>.</summary>
    public async Task<int> InvokeAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        foreach (var mistake in parsed.Errors)
        {
            await error.WriteLineAsync($"safepub: {mistake.Message}");
        }

        return parsed.Errors.Count > 0 ? ExitCode.Error : await RunToItsEndAsync(parsed, output, error);
    }

    // Only a verb that does not keep this thread can be ended from outside while it runs code that never comes back.
    private static async Task<int> RunToItsEndAsync(ParseResult parsed, TextWriter output, TextWriter error)
    {
        using var ending = new Ending();
        var running = Task.Run(() => RunAsync(parsed, output, error, ending.Asked), CancellationToken.None);
        var answer = await await Task.WhenAny(running, ending.Overdue);
        return ending.ExitCode ?? answer;
    }

    // A defect of ours, or of a code fix, is one line too: it says what was thrown, so that it can be reported.
    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception defect)
        {
            var reason = defect is OperationCanceledException ? "cancelled" : $"internal error: {defect.GetType().Name}: {defect.Message.ReplaceLineEndings(" ")}";
            await error.WriteLineAsync($"safepub: {reason}");
            return ExitCode.Error;
        }
    }

    private RootCommand Root() => new("Finds, explains and repairs publication races in C#.")
    {
        ScanCommand.Create(rules),
        CheckCommand.Create(),
    };
}
