using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class RepairTests
{
    public static TheoryData<string, string> Cases() => ReplayTests.Cases();

    [Fact]
    public void A_half_fix_lacks_exactly_the_other_half()
    {
        Assert.Equal("with Volatile.Read at operation 3 all 2 executions are clean", Find(Violations.MessagePassing(write: MemoryOrder.Release)));
        Assert.Equal("with Volatile.Write at operation 2 all 2 executions are clean", Find(Violations.MessagePassing(read: MemoryOrder.Acquire)));
    }

    [Fact]
    public void Store_buffering_needs_a_full_fence_on_both_sides() => Assert.Equal(
        "with Thread.MemoryBarrier before operation 2 and Thread.MemoryBarrier before operation 4 all 3 executions are clean",
        Find(Violations.StoreBuffering()));

    [Fact]
    public void Order_cannot_repair_a_flag_that_is_raised_too_early() => Assert.Null(new RepairSearch(new()).Find(Violations.FlagBeforeData()));

    [Fact]
    public void A_clean_program_needs_no_repair() =>
        Assert.Null(new RepairSearch(new()).Find(Violations.MessagePassing(MemoryOrder.Release, MemoryOrder.Acquire)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_litmus_test_is_repaired_to_the_outcomes_of_sequential_consistency(string name, string model)
    {
        var repair = new RepairSearch(new() { Model = model }).Find(Violations.Litmus(name));
        Assert.NotNull(repair);
        var options = new ExplorationOptions { Model = model, Strengthenings = repair.Strengthenings };
        var exploration = new Explorer(options).Explore(LitmusTest.All[name].Program());
        Assert.Equal(repair.Executions, exploration.Result.Executions);
        Assert.Empty(exploration.Outcomes.Select(outcome => outcome.Values).Except(LitmusTest.All[name].Outcomes("sc")));
    }

    private static string? Find(OpListProgram program) => new RepairSearch(new()).Find(program)?.ToString();
}
