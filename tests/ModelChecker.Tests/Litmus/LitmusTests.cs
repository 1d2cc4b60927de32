using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class LitmusTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in LitmusTest.All.Keys)
        {
            foreach (var model in MemoryModel.Names.Except(["ecma"]))
                cases.Add(name, model);
        }

        return cases;
    }

    [Fact]
    public void All_fifty_two_published_tests_are_there() => Assert.Equal(52, LitmusTest.All.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outcomes_and_executions_are_the_published_ones(string name, string model)
    {
        var test = LitmusTest.All[name];
        var exploration = new Explorer(new ExplorationOptions { Model = model }).Explore(test.Program());
        Assert.Equal(test.Outcomes(model), exploration.Outcomes.Select(outcome => outcome.Values));
        Assert.Equal(test.Executions(model), Assert.IsType<CheckResult.Exhausted>(exploration.Result).Executions);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void More_events_than_a_word_has_bits_change_nothing(string name, string model)
    {
        var test = LitmusTest.All[name];
        var exploration = new Explorer(new ExplorationOptions { Model = model }).Explore(test.Program(padding: 45));
        Assert.Equal(test.Outcomes(model), exploration.Outcomes.Select(outcome => outcome.Values));
        Assert.Equal(test.Executions(model), exploration.Result.Executions);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_outcome_is_sequentially_consistent_exactly_when_sc_has_it(string name, string model)
    {
        var test = LitmusTest.All[name];
        var exploration = new Explorer(new ExplorationOptions { Model = model }).Explore(test.Program());
        var expected = test.Outcomes("sc").Intersect(test.Outcomes(model));
        Assert.Equal(expected, exploration.Outcomes.Where(outcome => outcome.SequentiallyConsistent).Select(outcome => outcome.Values));
    }
}
