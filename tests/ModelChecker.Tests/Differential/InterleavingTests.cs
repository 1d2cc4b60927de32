using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class InterleavingTests
{
    private const int Programs = 500;

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void The_engine_under_sc_has_the_outcomes_of_plain_interleaving(int seed, bool references)
    {
        var programs = new RandomPrograms(seed, references, operations: 9);
        for (var i = 0; i < Programs; i++)
        {
            var threads = programs.Next();
            var observed = RandomPrograms.Observed(threads);
            var program = new OpListProgram(threads, observed, RandomPrograms.Initial);
            var exploration = new Explorer(new ExplorationOptions { Model = "sc" }).Explore(program);
            Assert.Equal(new Interleavings(threads, observed).Outcomes(), exploration.Outcomes.Select(outcome => outcome.Values));
        }
    }
}
