using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.CommandLine.Checking;

/// <summary>One run of <c>safepub check</c>: rewrite, explore, report.</summary>
internal sealed class Check(TextWriter output, TextWriter error)
{
    private bool _hasRefused;

    public async Task<int> RunAsync(CheckRequest request, CancellationToken cancellation)
    {
        var console = Console.Out;
        try
        {
            if (request.JsonFile == "-")
            {
                // What scenarios print does not belong into the JSON.
                Console.SetOut(Console.Error);
            }

            RefuseModes(request);
            List<ScenarioReport> reports = [];
            foreach (var path in request.Paths)
            {
                reports.AddRange(await CheckAssemblyAsync(await AssemblyPath.OfAsync(path, cancellation), request, cancellation));
            }

            return reports.Count > 0 || _hasRefused || request.Scenario is null
                ? Conclude(request, reports)
                : throw new LoadException($"{string.Join(", ", request.Paths.Select(path => $"'{DisplayPath.Of(path)}'"))} has no scenario '{request.Scenario}'.");
        }
        catch (Exception failure) when (IsOfTheInput(failure))
        {
            await error.WriteLineAsync($"safepub: {failure.Message}");
            return ExitCode.Error;
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static void RefuseModes(CheckRequest request)
    {
        try
        {
            _ = new Explorer(request.Options);
        }
        catch (ArgumentException failure)
        {
            throw new LoadException(failure.Message);
        }
    }

    private async Task<List<ScenarioReport>> CheckAssemblyAsync(string path, CheckRequest request, CancellationToken cancellation)
    {
        if (request is { Workers: > 1, ReplayFile: null })
        {
            return [.. (await new WorkerProcesses(request).CheckAsync(path, cancellation)).Select(report => Shown(report, request))];
        }

        var program = ProgramRewriter.Rewrite(path);
        if (request.ReplayFile is { } replay)
        {
            return [Shown(ModelCheck.Replay(program, ReadReplay(replay), request.Options), request)];
        }

        List<ScenarioReport> reports = [];
        foreach (var scenario in ScenarioChoice.Of(program, request.Scenario))
        {
            try
            {
                reports.Add(Shown(Explore(program, scenario, request, cancellation), request));
            }
            catch (Exception refusal) when (refusal is ScenarioException or UnsupportedConstructException or NondeterministicProgramException)
            {
                // The others are checked all the same.
                await error.WriteLineAsync($"safepub: {ModelCheck.NameOf(scenario)}: {refusal.Message}");
                _hasRefused = true;
            }
        }

        return reports;
    }

    private static ReplayFile ReadReplay(string path)
    {
        try
        {
            return ReplayFile.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LoadException($"'{path}' cannot be read: {failure.Message}");
        }
    }

    private static ScenarioReport Explore(RewrittenProgram program, Type scenario, CheckRequest request, CancellationToken cancellation)
    {
        var report = ModelCheck.Run(program, scenario, request.Options, cancellation);
        return report.Result is CheckResult.Violated && request.Options.Shard == Shard.Whole
            ? ModelCheck.Repair(program, scenario, report, request.Options, cancellation)
            : report;
    }

    private ScenarioReport Shown(ScenarioReport report, CheckRequest request)
    {
        RefuseUnseen(report, request);
        if (request.JsonFile != "-")
        {
            new CheckConsole(output).Write(report);
        }

        if (request.WitnessFolder is { } folder && report.Result is CheckResult.Violated violated)
        {
            WitnessFiles.Write(folder, report, violated);
        }

        return report;
    }

    private static void RefuseUnseen(ScenarioReport report, CheckRequest request)
    {
        if (request.RequireInstrumented && report.NotInstrumented.Count > 0)
        {
            throw new LoadException($"not everything in scenario '{report.Name}' is seen by the checker: {report.NotInstrumented[0]}");
        }
    }

    private int Conclude(CheckRequest request, List<ScenarioReport> reports)
    {
        if (request.JsonFile is { } file)
        {
            CheckJson.Write(file, output, reports);
        }

        if (_hasRefused)
        {
            return ExitCode.Error;
        }

        if (reports.Any(report => report.Result is CheckResult.Violated))
        {
            return ExitCode.Findings;
        }

        return reports.Any(report => report.Result is CheckResult.BoundReached) ? ExitCode.BoundReached : ExitCode.Clean;
    }

    private static bool IsOfTheInput(Exception failure) => failure is
        LoadException or ProgramLoadException or ScenarioException or UnsupportedConstructException or NondeterministicProgramException or FormatException;
}
