using SafePublication.ModelChecker;

namespace SafePublication.CommandLine.Checking;

/// <summary>A scenario's result for people.</summary>
internal sealed class CheckConsole(TextWriter output)
{
    /// <summary>Writes the result of a scenario under a name that tells it from the others.</summary>
    public void Write(string name, ScenarioReport report)
    {
        output.WriteLine($"{name}: {Verdict(report.Result)}");
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.Values.Length > 0))
        {
            var remark = outcome.SequentiallyConsistent ? "" : "  (not sequentially consistent)";
            output.WriteLine($"  {outcome.Values}  in {outcome.Executions} of {report.Result.Executions} executions{remark}");
        }

        if (report.Result is CheckResult.Violated { Witness: var witness })
        {
            output.WriteLine(WitnessText.Write(witness, report.Repair, report.RepairSearchGaveUp));
        }

        foreach (var split in report.SplitStructs)
        {
            output.WriteLine($"  split: {split}");
        }

        foreach (var calls in report.UnsynchronisedCalls)
        {
            output.WriteLine($"  unsynchronised: {calls}");
        }

        foreach (var unseen in report.NotInstrumented)
        {
            output.WriteLine($"  not seen: {unseen}");
        }
    }

    private static string Verdict(CheckResult result) => result switch
    {
        CheckResult.Violated => Violation(result),
        CheckResult.BoundReached reached => $"not decided: {reached.Bound}; {Counts(result)} until then",
        _ => $"exhausted: {Counts(result)}, nothing violated",
    };

    /// <summary>An execution that a bound has ended is counted nowhere, and yet a thread may have failed in it.</summary>
    private static string Violation(CheckResult result) => result switch
    {
        { Executions: > 0 } => $"violated in one of {Counts(result)} at least",
        { Blocked: > 0 } => $"violated in one of {result.Blocked} blocked executions at least",
        _ => "violated in an execution that a bound has ended",
    };

    private static string Counts(CheckResult result) =>
        result.Blocked == 0 ? $"{result.Executions} executions" : $"{result.Executions} executions and {result.Blocked} blocked ones";
}
