using Spectre.Console;

namespace SafePublication.CommandLine.Reporting;

/// <summary>Shows what a long run is doing: on standard error, and only when a person is looking at it.</summary>
internal static class ProgressDisplay
{
    public static Task<T> ShowAsync<T>(TextWriter error, Func<IProgress<string>, Task<T>> work)
    {
        if (error != Console.Error || Console.IsErrorRedirected)
        {
            return work(new Progress(_ => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Status().StartAsync("Starting", status => work(new Progress(line => status.Status(Markup.Escape(line)))));
    }

    private sealed class Progress(Action<string> show) : IProgress<string>
    {
        public void Report(string value) => show(value);
    }
}
