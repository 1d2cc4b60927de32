using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class EnumerationTests
{
    private const int Programs = 250;

    [Theory]
    [InlineData("sc", 1, false)]
    [InlineData("sc", 2, true)]
    [InlineData("tso", 3, false)]
    [InlineData("tso", 4, true)]
    [InlineData("mca", 5, false)]
    [InlineData("mca", 6, true)]
    [InlineData("core", 7, false)]
    [InlineData("core", 8, true)]
    [InlineData("mca strict", 9, true)]
    [InlineData("mca jit-coalescing", 10, false)]
    public void The_engine_and_naive_enumeration_find_the_same_executions(string model, int seed, bool references)
    {
        var programs = new RandomPrograms(seed, references);
        for (var i = 0; i < Programs; i++)
        {
            var threads = programs.Next();
            var observed = RandomPrograms.Observed(threads);
            var exploration = new Explorer(Options(model)).Explore(new OpListProgram(threads, observed, RandomPrograms.Initial));
            var expected = Format(new NaiveEnumeration(threads, observed).Outcomes(model).Select(pair => (pair.Key, pair.Value)));
            var found = Format(exploration.Outcomes.Select(outcome => (outcome.Values, outcome.Executions)));
            var program = string.Join("\n", threads.Select(thread => string.Join("; ", thread)));
            Assert.True(expected == found, $"{program}\nexpected\n{expected}\nfound\n{found}");
        }
    }

    private static ExplorationOptions Options(string model) => new()
    {
        Model = model.Split(' ')[0],
        Strict = model.Contains("strict"),
        JitCoalescing = model.Contains("jit-coalescing"),
    };

    private static string Format(IEnumerable<(string Outcome, long Executions)> outcomes) =>
        string.Join("\n", outcomes.Select(outcome => $"{outcome.Outcome}: {outcome.Executions}"));
}
