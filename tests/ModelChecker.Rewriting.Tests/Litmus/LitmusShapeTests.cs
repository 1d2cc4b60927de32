using Microsoft.CodeAnalysis;
using SafePublication.ModelChecker.Rewriting.Loading;
using SafePublication.ModelChecker.Rewriting.Tests.Compiling;

namespace SafePublication.ModelChecker.Rewriting.Tests.Litmus;

/// <summary>Where shared state lives changes nothing: fields, statics, objects, array elements and properties have the same executions.</summary>
public class LitmusShapeTests
{
    [Theory]
    [InlineData(LitmusShape.Statics)]
    [InlineData(LitmusShape.StaticsWithInitialisers)]
    [InlineData(LitmusShape.Holder)]
    [InlineData(LitmusShape.HolderFromConstructor)]
    [InlineData(LitmusShape.ArrayElements)]
    [InlineData(LitmusShape.LongFields)]
    public void Every_litmus_test_has_the_published_executions(LitmusShape shape) => Verify(shape, LitmusTest.All, OptimizationLevel.Release);

    [Fact]
    public void Properties_have_the_executions_of_their_fields() =>
        Verify(LitmusShape.AutoProperties, [.. LitmusTest.All.Where(LitmusSource.NeedsNoAddress)], OptimizationLevel.Debug);

    [Theory]
    [InlineData(LitmusShape.PrivateFields, 1)]
    [InlineData(LitmusShape.Statics, 2)]
    [InlineData(LitmusShape.Holder, 3)]
    [InlineData(LitmusShape.ArrayElements, 4)]
    [InlineData(LitmusShape.LongFields, 5)]
    public void Random_tests_have_the_executions_of_their_op_lists(LitmusShape shape, int seed) =>
        Verify(shape, new RandomLitmus(seed).Take(60), OptimizationLevel.Release);

    [Theory]
    [InlineData(LitmusShape.PrivateFields)]
    [InlineData(LitmusShape.Holder)]
    public void References_that_lead_to_references_have_the_executions_of_their_op_lists(LitmusShape shape) =>
        Verify(shape, ReferenceLitmus.All, OptimizationLevel.Release);

    private static void Verify(LitmusShape shape, IReadOnlyList<LitmusTest> tests, OptimizationLevel level)
    {
        var sources = tests.Select((test, i) => $"namespace N{i} {{ {LitmusSource.Of(test, shape)} }}");
        var program = ScenarioCompiler.Rewrite(string.Join("\n", sources), level);
        Assert.Empty(Differences(program, tests));
    }

    private static IEnumerable<string> Differences(RewrittenProgram program, IReadOnlyList<LitmusTest> tests)
    {
        foreach (var scenario in ModelCheck.ScenariosOf(program))
        {
            var test = tests[int.Parse(scenario.Namespace![1..], null)];
            var report = ModelCheck.Run(program, scenario);
            var wanted = $"{test.Name}: {test.Executions("mca")} {string.Join("; ", test.Outcomes("mca").Order(StringComparer.Ordinal))}";
            var found = $"{test.Name}: {report.Result.Executions} {string.Join("; ", report.Outcomes.Select(outcome => outcome.Values))}";
            if (wanted != found)
                yield return $"{found}, not {wanted}";
        }
    }
}
