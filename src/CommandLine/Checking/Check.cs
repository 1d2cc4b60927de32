using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Runtime;

namespace SafePublication.CommandLine.Checking;

/// <summary>One run of <c>safepub check</c>: rewrite, explore, report.</summary>
internal sealed class Check(TextWriter output, TextWriter error)
{
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
            var scenarios = new CheckedScenarios();
            await CheckAssembliesAsync(scenarios, request, cancellation);
            return scenarios.Reports.Count > 0 || scenarios.Refusals.Count > 0 || scenarios.Missed.Count > 0 || request.Scenario is null
                ? Conclude(request, scenarios)
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

    /// <summary>Checks each assembly once, however often and however spelled it is named, until the check is to end.</summary>
    private async Task CheckAssembliesAsync(CheckedScenarios scenarios, CheckRequest request, CancellationToken cancellation)
    {
        var grace = new Grace(cancellation);
        var known = new HashSet<string>(AssemblyPath.Spelling);
        foreach (var path in request.Paths)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                var assembly = await AssemblyPath.OfAsync(path, cancellation);
                if (known.Add(AssemblyPath.WithoutLinks(assembly)))
                {
                    await CheckAssemblyAsync(scenarios, assembly, request, grace, cancellation);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                scenarios.Miss(path);
                await error.WriteLineAsync($"safepub: '{DisplayPath.Of(path)}' was not checked: the check was cancelled");
            }
        }
    }

    private async Task CheckAssemblyAsync(CheckedScenarios scenarios, string path, CheckRequest request, Grace grace, CancellationToken cancellation)
    {
        if (request is { Workers: > 1, ReplayFile: null })
        {
            var together = await new WorkerProcesses(request).CheckAsync(path, cancellation);
            foreach (var refusal in together.Refusals)
            {
                await TellAsync(scenarios.Add(refusal), request);
            }

            foreach (var report in together.Reports)
            {
                await TellAsync(await scenarios.AddAsync(report.Assembly, report.Report.Name, report.Report.Type, () => Task.FromResult(Shown(report, request))), request);
            }

            return;
        }

        var assembly = DisplayPath.Of(path);
        var program = ProgramRewriter.Rewrite(path);
        if (request.ReplayFile is { } replay)
        {
            var file = ReadReplay(replay);
            ReplayContradictions.Refuse(request, file, program);
            var report = await grace.RunAsync(() => ModelCheck.Replay(program, file, request.Options));
            await TellAsync(await scenarios.AddAsync(assembly, report.Name, report.Type, () => Task.FromResult(Shown(new(assembly, report), request))), request);
            return;
        }

        foreach (var scenario in ScenarioChoice.Of(program, request.Scenario))
        {
            await TellAsync(await scenarios.AddAsync(
                assembly,
                ModelCheck.NameOf(scenario),
                scenario.FullName!,
                async () => Shown(new(assembly, await ExploreAsync(program, scenario, request, grace, cancellation)), request)), request);
        }
    }

    private async Task TellAsync(Refusal? refusal, CheckRequest request)
    {
        if (refusal is not null)
        {
            await error.WriteLineAsync($"safepub: {Told(refusal.Name, refusal.Assembly, request)}: {refusal.Reason}");
        }
    }

    /// <summary>A scenario's name, with its assembly where another one may have a scenario of that name.</summary>
    private static string Told(string name, string assembly, CheckRequest request) => request.HasSeveralFiles ? $"{name} ({assembly})" : name;

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

    private static async Task<ScenarioReport> ExploreAsync(RewrittenProgram program, Type scenario, CheckRequest request, Grace grace, CancellationToken cancellation)
    {
        try
        {
            return await grace.RunAsync(() => Explore(program, scenario, request, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ModelCheck.Report(program, scenario, Exploration.CancelledAtOnce, request.Options);
        }
    }

    private static ScenarioReport Explore(RewrittenProgram program, Type scenario, CheckRequest request, CancellationToken cancellation)
    {
        var report = ModelCheck.Run(program, scenario, request.Options, cancellation);
        return report.Result is CheckResult.Violated && request.Options.Shard == Shard.Whole
            ? ModelCheck.Repair(program, scenario, report, request.Options, cancellation)
            : report;
    }

    private ScenarioReport Shown(CheckedScenario scenario, CheckRequest request)
    {
        var (assembly, report) = scenario;
        RefuseUnseen(report, request);
        if (request.JsonFile != "-")
        {
            new CheckConsole(output).Write(Told(report.Name, assembly, request), report);
        }

        if (request.WitnessFolder is { } folder && report.Result is CheckResult.Violated violated)
        {
            var name = request.HasSeveralFiles ? $"{report.Type} ({assembly})" : report.Type;
            WitnessFiles.Write(folder, name, report, violated);
        }

        return report;
    }

    private static void RefuseUnseen(ScenarioReport report, CheckRequest request)
    {
        if (request.RequireInstrumented && report.NotInstrumented.Count > 0)
        {
            throw new UnsupportedConstructException($"not everything is seen by the checker: {report.NotInstrumented[0]}");
        }
    }

    private int Conclude(CheckRequest request, CheckedScenarios scenarios)
    {
        if (request.JsonFile is { } file)
        {
            CheckJson.Write(file, output, scenarios);
        }

        if (scenarios.Refusals.Count > 0)
        {
            return ExitCode.Error;
        }

        if (scenarios.Reports.Any(each => each.Report.Result is CheckResult.Violated))
        {
            return ExitCode.Findings;
        }

        return scenarios.Reports.Any(each => each.Report.Result is CheckResult.BoundReached) ? ExitCode.BoundReached : ExitCode.Clean;
    }

    private static bool IsOfTheInput(Exception failure) => failure is
        LoadException or ProgramLoadException or ScenarioException or UnsupportedConstructException or NondeterministicProgramException or FormatException;
}
