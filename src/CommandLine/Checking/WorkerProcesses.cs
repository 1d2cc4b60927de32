using System.Globalization;
using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>
/// Explores scenarios in processes side by side, each of which has one shard of every scenario. This process rewrites the program only when a violation is to be
/// shown: whatever else it did would take the workers' time.
/// </summary>
internal sealed class WorkerProcesses(CheckRequest request)
{
    // More than a worker itself leaves to code that does not come back.
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Checks the scenarios of an assembly; one that any worker cannot check is refused as a whole.</summary>
    public async Task<CheckedScenarios> CheckAsync(string path, CancellationToken cancellation)
    {
        if (request.Options.Shard != Shard.Whole)
        {
            throw new LoadException("--workers divides the whole among processes; it cannot be combined with --shard.");
        }

        var answers = await Task.WhenAll(Enumerable.Range(1, request.Workers).Select(index => ExploreAsync(index, path, cancellation)));
        if (answers.Any(answer => answer.IsNone))
        {
            throw new OperationCanceledException();
        }

        var program = new Lazy<RewrittenProgram>(() => ProgramRewriter.Rewrite(path));
        var scenarios = new CheckedScenarios();
        var assembly = DisplayPath.Of(path);
        foreach (var refusal in answers.SelectMany(answer => answer.Refusals).DistinctBy(refusal => refusal.Type))
        {
            scenarios.Add(refusal);
        }

        var refused = scenarios.Refusals.Select(refusal => refusal.Type).ToHashSet();
        foreach (var scenario in answers[0].Parts.Where(part => !refused.Contains(part.Type)))
        {
            var parts = answers.Select(answer => answer.Parts.Single(part => part.Type == scenario.Type)).ToList();
            await scenarios.AddAsync(assembly, scenario.Name, scenario.Type, () => Task.FromResult(Unite(parts, program, cancellation)));
        }

        return scenarios;
    }

    private async Task<WorkerAnswer> ExploreAsync(int index, string path, CancellationToken cancellation)
    {
        IEnumerable<string> arguments = [typeof(WorkerProcesses).Assembly.Location, .. Arguments(index, path)];
        var run = await Dotnet.RunToItsEndAsync(Environment.CurrentDirectory, arguments, TimeToAnswer, cancellation);
        var hasAnswered = run.ExitCode is ExitCode.Clean or ExitCode.Findings or ExitCode.BoundReached
            || run is { ExitCode: ExitCode.Error or ExitCode.Interrupted or ExitCode.Terminated, Output.Length: > 0 };
        if (!hasAnswered)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new LoadException(Reason(run.Error, index));
        }

        return WorkerAnswer.Read(run.Output);
    }

    private string Reason(string error, int index)
    {
        const string Speaker = "safepub: ";
        var line = error.Trim().Split('\n')[0];
        return line.StartsWith(Speaker, StringComparison.Ordinal) ? line[Speaker.Length..] : $"worker {index} of {request.Workers} failed: {line}";
    }

    private ScenarioReport Unite(IReadOnlyList<CheckPart> parts, Lazy<RewrittenProgram> program, CancellationToken cancellation)
    {
        if (parts.All(part => part.Replay is null))
        {
            return new ScenarioReport(parts[0].Name, parts[0].Type, CheckPart.Union(parts, smallest: null), parts[0].NotInstrumented) { SplitStructs = parts[0].SplitStructs };
        }

        var scenario = program.Value.Assembly.GetType(parts[0].Type, throwOnError: true)!;
        var violations = parts.Select(part => part.Replay).OfType<string>()
            .Select(replay => ModelCheck.Replay(program.Value, scenario, replay, request.Options).Result).OfType<CheckResult.Violated>();
        var smallest = violations.MinBy(violation => (violation.Witness.Events.Count, violation.Witness.Switches));
        var report = ModelCheck.Report(program.Value, scenario, CheckPart.Union(parts, smallest), request.Options) with { SplitStructs = parts[0].SplitStructs };
        return ModelCheck.Repair(program.Value, scenario, report, request.Options, cancellation);
    }

    private IEnumerable<string> Arguments(int index, string path)
    {
        var options = request.Options;
        IEnumerable<string> arguments =
        [
            "check", path, "--json", "-", "--shard", new Shard(index, request.Workers).ToString(), "--model", options.Model,
            "--max-executions", options.MaxExecutions.ToString(CultureInfo.InvariantCulture), "--max-events", options.MaxEvents.ToString(CultureInfo.InvariantCulture),
        ];
        return arguments
            .Concat(request.Scenario is { } scenario ? ["--scenario", scenario] : [])
            .Concat(options.Strict ? ["--strict"] : [])
            .Concat(options.JitCoalescing ? ["--jit-coalescing"] : [])
            .Concat(options.Tearing ? ["--tearing"] : []);
    }
}
