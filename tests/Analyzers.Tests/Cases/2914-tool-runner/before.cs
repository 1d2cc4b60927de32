using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2914;

public sealed record ToolResult(int ExitCode, TimeSpan Duration, bool TimedOut);

public sealed class ToolRunnerOptions
{
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(20);

    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;
}

public sealed class ToolRunner
{
    private readonly string _tool;
    private readonly ToolRunnerOptions _options;

    public ToolRunner(string tool, ToolRunnerOptions options)
    {
        _tool = tool;
        _options = options;
    }

    public ToolResult Run(params string[] arguments)
    {
        int exitCode = -1;
        long finishedAt = 0;
        bool exited = false;

        using var process = new Process { StartInfo = CreateStartInfo(arguments), EnableRaisingEvents = true };
        process.Exited += (sender, _) =>
        {
            exitCode = ((Process)sender).ExitCode;
            finishedAt = Stopwatch.GetTimestamp();
            exited = true;
        };

        long startedAt = Stopwatch.GetTimestamp();
        process.Start();
        while (!exited)
        {
            if (Stopwatch.GetElapsedTime(startedAt) > _options.Limit)
            {
                process.Kill(entireProcessTree: true);
                return new ToolResult(-1, _options.Limit, TimedOut: true);
            }

            Thread.Sleep(_options.Poll);
        }

        return new ToolResult(exitCode, Stopwatch.GetElapsedTime(startedAt, finishedAt), TimedOut: false);
    }

    private ProcessStartInfo CreateStartInfo(string[] arguments)
    {
        var info = new ProcessStartInfo(_tool)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = _options.WorkingDirectory,
        };

        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }
}
