using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>Checks a scenario that a test writes as text.</summary>
internal static class Checked
{
    public static ScenarioReport Members(string members, string model = "mca") =>
        Source($"[Scenario] public sealed class S {{ {members} }}", model);

    public static ScenarioReport Source(string source, string model = "mca", OptimizationLevel level = OptimizationLevel.Release) =>
        Source(source, new ExplorationOptions { Model = model }, level);

    public static ScenarioReport Members(string members, ExplorationOptions options) =>
        Source($"[Scenario] public sealed class S {{ {members} }}", options);

    public static ScenarioReport Source(string source, ExplorationOptions options, OptimizationLevel level = OptimizationLevel.Release)
    {
        var program = ScenarioCompiler.Rewrite(source, level);
        options = options with { MaxEvents = 200, MaxExecutions = 20_000 };
        var scenario = ModelCheck.ScenariosOf(program).Single();
        var report = ModelCheck.Run(program, scenario, options);
        if (report.Result is CheckResult.Violated found)
            AssertRoundTrip(found, ModelCheck.Replay(program, scenario, found.Replay, options));
        return report;
    }

    /// <summary>Whatever is violated in any of these tests is repeated by its replay text, event by event.</summary>
    private static void AssertRoundTrip(CheckResult.Violated found, ScenarioReport replayed)
    {
        var repeated = Violated(replayed);
        Assert.Equal(found.Replay, repeated.Replay);
        Assert.Equal(WitnessText.Write(found.Witness), WitnessText.Write(repeated.Witness));
    }

    public static void Is(ScenarioReport report, long executions, params string[] outcomes)
    {
        Assert.Equal(("Exhausted", executions), (report.Result.GetType().Name, report.Result.Executions));
        Assert.Equal(outcomes, report.Outcomes.Select(outcome => outcome.Values));
    }

    /// <summary>The members of a scenario have these executions and outcomes, compiled with and without optimisation.</summary>
    public static void Are(string members, long executions, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Is(Source($"[Scenario] public sealed class S {{ {members} }}", level: level), executions, outcomes);
    }

    /// <summary>The members of a scenario violate it with this message, compiled with and without optimisation.</summary>
    public static void AreViolated(string members, string message)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Assert.Contains(message, Violated(Source($"[Scenario] public sealed class S {{ {members} }}", level: level)).Witness.Violation);
    }

    public static CheckResult.Violated Violated(ScenarioReport report) => Assert.IsType<CheckResult.Violated>(report.Result);
}
