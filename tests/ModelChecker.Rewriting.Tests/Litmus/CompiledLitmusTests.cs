using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>The published litmus tests as compiled, rewritten C#: the outcomes and the number of executions, exactly.</summary>
public class CompiledLitmusTests
{
    private static readonly string[] Models = ["mca", "sc", "tso", "core"];

    public static TheoryData<string> Names => [.. LitmusTest.All.Select(test => test.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Optimised_code_has_exactly_the_published_executions(string name) =>
        Verify(name, LitmusShape.PublicFields, OptimizationLevel.Release, Models);

    [Theory]
    [MemberData(nameof(Names))]
    public void Debug_code_has_exactly_the_published_executions(string name) =>
        Verify(name, LitmusShape.PrivateFields, OptimizationLevel.Debug, Models);

    private static void Verify(string name, LitmusShape shape, OptimizationLevel level, string[] models)
    {
        var test = LitmusTest.All.Single(each => each.Name == name);
        var program = ScenarioCompiler.Rewrite(LitmusSource.Of(test, shape), level);
        foreach (var model in models)
        {
            var report = ModelCheck.Run(program, ModelCheck.ScenariosOf(program).Single(), new ExplorationOptions { Model = model });
            Assert.IsType<CheckResult.Exhausted>(report.Result);
            Assert.Equal(test.Outcomes(model).Order(StringComparer.Ordinal), report.Outcomes.Select(outcome => outcome.Values));
            Assert.Equal(test.Executions(model), report.Result.Executions);
        }
    }
}
