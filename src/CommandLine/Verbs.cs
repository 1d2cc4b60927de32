using System.CommandLine;
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

        return parsed.Errors.Count > 0
            ? ExitCode.Error
            : await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private RootCommand Root() => new("Finds, explains and repairs publication races in C#.")
    {
        ScanCommand.Create(rules),
    };
}
