using SafePublication.ModelChecker.Rewriting.Loading;
using Structures.SpscRing;

namespace SafePublication.ModelChecker.Rewriting.Tests.Samples;

/// <summary>The data structures of the samples: the right ones are exhausted, each seeded bug is found, and their page says just that.</summary>
public class StructureTests
{
    private static readonly RewrittenProgram Program = ProgramRewriter.Rewrite(typeof(RingScenario).Assembly.Location);

    public static TheoryData<string> Names => [.. ModelCheck.ScenariosOf(Program).Select(ModelCheck.NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_says_what_the_checker_says(string name)
    {
        var scenario = ModelCheck.ScenariosOf(Program).Single(each => ModelCheck.NameOf(each) == name);
        var report = ModelCheck.Run(Program, scenario);
        Assert.Empty(report.NotInstrumented);
        var row = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Structures.md")).Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        Assert.EndsWith($"| {Verdict(scenario, report)} |", row);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_violation_is_replayed(string name)
    {
        var scenario = ModelCheck.ScenariosOf(Program).Single(each => ModelCheck.NameOf(each) == name);
        if (ModelCheck.Run(Program, scenario).Result is not CheckResult.Violated found)
            return;
        var repeated = Assert.IsType<CheckResult.Violated>(ModelCheck.Replay(Program, scenario, found.Replay).Result);
        Assert.Equal(WitnessText.Write(found.Witness), WitnessText.Write(repeated.Witness));
    }

    private static string Verdict(Type scenario, ScenarioReport report) => report.Result switch
    {
        CheckResult.Exhausted exhausted => $"exhausted, {exhausted.Executions} executions",
        CheckResult.Violated => ModelCheck.Repair(Program, scenario, report).Repair is null ? "violated" : "violated, repaired by order",
        _ => "not decided",
    };
}
