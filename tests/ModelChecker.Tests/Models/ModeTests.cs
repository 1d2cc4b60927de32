using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class ModeTests
{
    private static readonly Dictionary<string, Operand> NoObject = new() { ["P"] = Operand.Reference("z0"), ["z0"] = 0 };

    [Fact]
    public void Two_plain_loads_of_one_location_may_be_seen_out_of_order_only_under_jit_coalescing()
    {
        Assert.Equal(["0, 0", "0, 1", "1, 1"], Outcomes(new(), TwoLoads()));
        Assert.Equal(["0, 0", "0, 1", "1, 0", "1, 1"], Outcomes(new() { JitCoalescing = true }, TwoLoads()));
    }

    [Fact]
    public void A_fence_between_keeps_two_plain_loads_in_order_under_jit_coalescing() =>
        Assert.Equal(["0, 0", "0, 1", "1, 1"], Outcomes(new() { JitCoalescing = true }, TwoLoads(new Op.Fence(FenceKind.Read))));

    [Fact]
    public void An_acquire_load_keeps_what_follows_in_order_under_jit_coalescing() =>
        Assert.Equal(["0, 0", "0, 1", "1, 1"], Outcomes(new() { JitCoalescing = true }, TwoLoads(new Op.Load("r", "y", MemoryOrder.Acquire))));

    [Fact]
    public void The_plain_loads_of_a_loop_may_be_merged_only_under_jit_coalescing()
    {
        Assert.Equal(new CheckResult.Exhausted(1, 0), Check(new(), Waiting(MemoryOrder.Plain)));
        var violated = Assert.IsType<CheckResult.Violated>(Check(new() { JitCoalescing = true }, Waiting(MemoryOrder.Plain)));
        Assert.True(violated.Witness.LoadsAreMerged);
        Assert.Equal("0w0 1r-", violated.Replay);
    }

    [Fact]
    public void The_acquire_loads_of_a_loop_are_not_merged() =>
        Assert.Equal(new CheckResult.Exhausted(1, 0), Check(new() { JitCoalescing = true }, Waiting(MemoryOrder.Acquire)));

    [Fact]
    public void A_loop_with_merged_loads_is_repaired_by_an_acquire_load() => Assert.Equal(
        "with Volatile.Read at operation 2 all 1 executions are clean",
        new RepairSearch(new() { JitCoalescing = true }).Find(Waiting(MemoryOrder.Plain))?.ToString());

    [Fact]
    public void A_loop_that_waits_for_what_never_comes_is_no_matter_of_merged_loads() => Assert.False(Assert.IsType<CheckResult.Violated>(
        Check(new() { JitCoalescing = true }, new OpListProgram([[new Op.Await("r", "x", 1)]], []))).Witness.LoadsAreMerged);

    [Fact]
    public void A_published_object_is_seen_complete_by_the_letter_too()
    {
        OpListProgram Object() => new(
            [[new Op.Store("z1", 1), new Op.Store("P", Operand.Reference("z1"), Publishes: true)], [new Op.Load("p", "P"), new Op.LoadThrough("r", "p")]],
            ["1:p", "1:r"], NoObject);
        Assert.Equal(["z0, 0", "z1, 1"], Outcomes(new(), Object()));
        Assert.Equal(["z0, 0", "z1, 1"], Outcomes(new() { Strict = true }, Object()));
    }

    [Fact]
    public void A_published_object_may_be_seen_incomplete_under_ecma_unless_both_ends_are_ordered()
    {
        OpListProgram Object(MemoryOrder store, MemoryOrder load) => new(
            [[new Op.Store("z1", 1), new Op.Store("P", Operand.Reference("z1"), store, Publishes: true)], [new Op.Load("p", "P", load), new Op.LoadThrough("r", "p")]],
            ["1:p", "1:r"], NoObject);
        string[] all = ["z0, 0", "z1, 0", "z1, 1"];
        Assert.Equal(all, Outcomes(new() { Model = "ecma" }, Object(MemoryOrder.Plain, MemoryOrder.Plain)));
        Assert.Equal(all, Outcomes(new() { Model = "ecma" }, Object(MemoryOrder.Release, MemoryOrder.Plain)));
        Assert.Equal(all, Outcomes(new() { Model = "ecma" }, Object(MemoryOrder.Plain, MemoryOrder.Acquire)));
        Assert.Equal(["z0, 0", "z1, 1"], Outcomes(new() { Model = "ecma" }, Object(MemoryOrder.Release, MemoryOrder.Acquire)));
    }

    [Fact]
    public void A_sibling_of_a_published_reference_is_ordered_by_the_hardware_and_not_by_the_letter()
    {
        OpListProgram Sibling() => new(
            [
                [new Op.Store("sibling", 1), new Op.Store("P", Operand.Reference("z1"), Publishes: true)],
                [new Op.Load("p", "P", MemoryOrder.Acquire), new Op.Load("r", "sibling")],
            ],
            ["1:p", "1:r"], NoObject);
        Assert.Equal(["z0, 0", "z0, 1", "z1, 1"], Outcomes(new(), Sibling()));
        Assert.Equal(["z0, 0", "z0, 1", "z1, 0", "z1, 1"], Outcomes(new() { Strict = true }, Sibling()));
    }

    private static OpListProgram Waiting(MemoryOrder order) => new([[new Op.Store("x", 1)], [new Op.Await("r", "x", 1, order)]], []);

    private static CheckResult Check(ExplorationOptions options, OpListProgram program) => new Explorer(options).Explore(program).Result;

    private static OpListProgram TwoLoads(params Op[] between) => new(
        [[new Op.Store("x", 1)], [new Op.Load("r0", "x"), .. between, new Op.Load("r1", "x")]], ["1:r0", "1:r1"]);

    private static IEnumerable<string> Outcomes(ExplorationOptions options, OpListProgram program) =>
        new Explorer(options).Explore(program).Outcomes.Select(outcome => outcome.Values);
}
