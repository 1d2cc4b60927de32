using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ViewMachineTests
{
    private const int Programs = 400;

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void The_engine_under_core_has_the_outcomes_of_the_view_machine(int seed)
    {
        var programs = new RandomPrograms(seed, references: false, operations: 6);
        for (var i = 0; i < Programs; i++)
        {
            var threads = programs.Next();
            var observed = RandomPrograms.Observed(threads);
            var exploration = new Explorer(new ExplorationOptions { Model = "core" }).Explore(new OpListProgram(threads, observed));
            var expected = new ViewMachine(threads, observed).Outcomes();
            Assert.True(expected.SequenceEqual(exploration.Outcomes.Select(outcome => outcome.Values)), string.Join("\n", [
                .. threads.Select(thread => string.Join("; ", thread)), "machine", .. expected, "engine", .. exploration.Outcomes.Select(o => o.Values)]));
        }
    }
}
