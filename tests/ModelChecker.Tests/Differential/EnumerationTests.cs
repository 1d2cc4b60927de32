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
    public void The_engine_and_naive_enumeration_find_the_same_executions(string model, int seed, bool references)
    {
        var programs = new RandomPrograms(seed, references);
        for (var i = 0; i < Programs; i++)
        {
            var threads = programs.Next();
            var observed = RandomPrograms.Observed(threads);
            var program = new OpListProgram(threads, observed, RandomPrograms.Initial);
            var exploration = new Explorer(new ExplorationOptions { Model = model }).Explore(program);
            var expected = new NaiveEnumeration(threads, observed).Outcomes(model);
            var text = string.Join("\n", threads.Select(thread => string.Join("; ", thread)));
            Assert.True(Format(expected.Select(pair => (pair.Key, pair.Value))) == Format(exploration.Outcomes.Select(o => (o.Values, o.Executions))),
                $"{text}\nexpected\n{Format(expected.Select(pair => (pair.Key, pair.Value)))}\nfound\n{Format(exploration.Outcomes.Select(o => (o.Values, o.Executions)))}");
        }
    }

    private static string Format(IEnumerable<(string Outcome, long Executions)> outcomes) =>
        string.Join("\n", outcomes.Select(outcome => $"{outcome.Outcome}: {outcome.Executions}"));
}
