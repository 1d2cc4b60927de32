using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void A_reference_that_a_thread_stores_and_loads_again_still_leads_to_a_complete_object()
    {
        OpListProgram program = new(
            [
                [new Op.Store("z1", 1), new Op.Store("P", Operand.Reference("z1"), Publishes: true)],
                [
                    new Op.Load("p", "P"), new Op.Store("Q", Operand.Register("p"), Publishes: true),
                    new Op.Load("q", "Q"), new Op.LoadThrough("r", "q"),
                ],
            ],
            ["1:q", "1:r"], new Dictionary<string, Operand> { ["P"] = Operand.Reference("z0"), ["Q"] = Operand.Reference("z0"), ["z0"] = 0 });
        Assert.Equal(["z0, 0", "z1, 1"], new Explorer(new()).Explore(program).Outcomes.Select(outcome => outcome.Values));
    }

    [Fact]
    public void A_field_that_is_reached_over_another_path_is_not_ordered()
    {
        OpListProgram program = new(
            [
                [new Op.Store("z1", 1), new Op.Store("P", Operand.Reference("z1"), Publishes: true)],
                [new Op.Load("p", "P"), new Op.Load("r", "z1")],
            ],
            ["1:p", "1:r"], new Dictionary<string, Operand> { ["P"] = Operand.Reference("z0"), ["z0"] = 0 });
        Assert.Equal(["z0, 0", "z0, 1", "z1, 0", "z1, 1"], new Explorer(new()).Explore(program).Outcomes.Select(outcome => outcome.Values));
    }

    [Fact]
    public void What_a_thread_stored_through_a_reference_and_loads_again_comes_behind_the_load_of_the_reference()
    {
        OpListProgram program = new(
            [
                [new Op.Store("x", 1), new Op.Store("P", Operand.Reference("z1"), MemoryOrder.Release, Publishes: true)],
                [
                    new Op.Load("p", "P"), new Op.StoreThrough("p", 7),
                    new Op.Load("r0", "z1", MemoryOrder.Acquire), new Op.Load("r1", "x"),
                ],
            ],
            ["1:p", "1:r0", "1:r1"], new Dictionary<string, Operand> { ["P"] = Operand.Reference("z0"), ["z0"] = 0 });
        var outcomes = new Explorer(new()).Explore(program).Outcomes.Select(outcome => outcome.Values).ToList();
        Assert.Equal(["z0, 0, 0", "z0, 0, 1", "z1, 7, 1"], outcomes);
    }
}
