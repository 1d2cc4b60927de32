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

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void The_engine_under_sc_has_the_outcomes_and_deadlocks_of_plain_interleaving(int seed)
    {
        var programs = new RandomPrograms(seed, blocking: true, operations: 9);
        for (var i = 0; i < Programs; i++)
        {
            var threads = programs.Next();
            var observed = RandomPrograms.Observed(threads);
            var exploration = new Explorer(new ExplorationOptions { Model = "sc" }).Explore(new OpListProgram(threads, observed));
            var interleavings = new Interleavings(threads, observed);
            Assert.Equal(interleavings.Outcomes(), exploration.Outcomes.Select(outcome => outcome.Values));
            Assert.Equal(interleavings.Deadlocks, exploration.Result is CheckResult.Violated);
        }
    }
}
