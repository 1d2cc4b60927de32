using System.Globalization;
using SafePublication.CommandLine.Loading;
using SafePublication.ModelChecker;
using SafePublication.ModelChecker.Rewriting.Loading;

namespace SafePublication.CommandLine.Checking;

/// <summary>Explores one scenario in processes side by side, each of which has one shard.</summary>
internal sealed class WorkerProcesses(CheckRequest request)
{
    public async Task<ScenarioReport> ExploreAsync(RewrittenProgram program, Type scenario, CancellationToken cancellation)
    {
        if (request.Options.Shard != Shard.Whole)
        {
            throw new LoadException("--workers divides the whole among processes; it cannot be combined with --shard.");
        }

        var parts = await Task.WhenAll(Enumerable.Range(1, request.Workers).Select(index => ExploreAsync(index, program.Path, scenario, cancellation)));
        var violations = parts.Select(part => part.Replay).OfType<string>()
            .Select(replay => ModelCheck.Replay(program, scenario, replay, request.Options).Result).OfType<CheckResult.Violated>();
        var smallest = violations.MinBy(violation => (violation.Witness.Events.Count, violation.Witness.Switches));
        return ModelCheck.Report(program, scenario, CheckPart.Union(parts, smallest), request.Options);
    }

    private async Task<CheckPart> ExploreAsync(int index, string path, Type scenario, CancellationToken cancellation)
    {
        var run = await Dotnet.RunAsync(Environment.CurrentDirectory, [typeof(WorkerProcesses).Assembly.Location, .. Arguments(index, path, scenario)], cancellation);
        return run.ExitCode is ExitCode.Clean or ExitCode.Findings or ExitCode.BoundReached
            ? CheckPart.Read(run.Output)
            : throw new LoadException($"worker {index} of {request.Workers} failed: {run.Error.Trim().Split('\n')[0]}");
    }

    private IEnumerable<string> Arguments(int index, string path, Type scenario)
    {
        var options = request.Options;
        IEnumerable<string> arguments =
        [
            "check", path, "--scenario", scenario.FullName!, "--json", "-", "--shard", new Shard(index, request.Workers).ToString(), "--model", options.Model,
            "--max-executions", options.MaxExecutions.ToString(CultureInfo.InvariantCulture), "--max-events", options.MaxEvents.ToString(CultureInfo.InvariantCulture),
        ];
        return arguments
            .Concat(options.Strict ? ["--strict"] : [])
            .Concat(options.JitCoalescing ? ["--jit-coalescing"] : [])
            .Concat(options.Tearing ? ["--tearing"] : []);
    }
}
