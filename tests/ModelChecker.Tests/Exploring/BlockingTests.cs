using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class BlockingTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    [InlineData(4, 24)]
    [InlineData(5, 120)]
    public void Critical_sections_run_in_every_order_and_blocked_executions_are_counted_apart(int threads, long executions)
    {
        foreach (var model in MemoryModel.Names)
        {
            var result = Explore(Families.Create("lockinc", threads), model).Result;
            Assert.Equal(executions, Assert.IsType<CheckResult.Exhausted>(result).Executions);
            Assert.InRange(result.Blocked, 1, executions * 5);
        }
    }

    [Fact]
    public void Locks_taken_in_opposite_order_deadlock()
    {
        var result = Explore(new([[Lock("a"), Lock("b"), Unlock("b"), Unlock("a")], [Lock("b"), Lock("a"), Unlock("a"), Unlock("b")]], [])).Result;
        Assert.Equal("deadlock: T0 waits: the lock b is held; T1 waits: the lock a is held", Violation(result));
    }

    [Fact]
    public void Locks_taken_in_the_same_order_do_not_deadlock()
    {
        var result = Explore(new([[Lock("a"), Lock("b"), Unlock("b"), Unlock("a")], [Lock("a"), Lock("b"), Unlock("b"), Unlock("a")]], [])).Result;
        Assert.Equal(2, Assert.IsType<CheckResult.Exhausted>(result).Executions);
    }

    [Fact]
    public void A_deadlock_is_merely_blocked_when_the_options_say_so()
    {
        var options = new ExplorationOptions { DeadlockIsViolation = false };
        var result = new Explorer(options).Explore(new OpListProgram([[new Op.Await("r", "x", 1)]], [])).Result;
        Assert.Equal(new CheckResult.Exhausted(0, 1), result);
    }

    [Fact]
    public void A_wake_up_is_lost_when_nothing_orders_the_store_before_the_load_on_either_side() =>
        Assert.Equal("deadlock: T0 waits: signal does not get the value it waits for", Violation(Explore(EventCount()).Result));

    [Fact]
    public void No_wake_up_is_lost_between_two_full_fences() =>
        Assert.IsType<CheckResult.Exhausted>(Explore(EventCount(new Op.Fence(FenceKind.Full))).Result);

    [Fact]
    public void A_spin_loop_reads_until_the_flag_is_up_and_then_sees_the_payload()
    {
        var exploration = Explore(Spin(MemoryOrder.Acquire));
        Assert.Equal([new Outcome("1", 1, true)], exploration.Outcomes);
        Assert.IsType<CheckResult.Exhausted>(exploration.Result);
    }

    [Fact]
    public void A_plain_spin_loop_may_see_the_payload_from_before() =>
        Assert.Equal([new Outcome("0", 1, false), new Outcome("1", 1, true)], Explore(Spin(MemoryOrder.Plain)).Outcomes);

    [Fact]
    public void A_failure_while_others_wait_for_the_lock_is_a_violation_and_not_a_deadlock() =>
        Assert.Equal("it failed", Violation(Explore(new([[Lock("a"), new Op.Fail("it failed")], [Lock("a"), Unlock("a")]], [])).Result));

    private static Exploration Explore(OpListProgram program, string model = "mca") => new Explorer(new ExplorationOptions { Model = model }).Explore(program);

    private static string Violation(CheckResult result) => Assert.IsType<CheckResult.Violated>(result).Witness.Violation;

    private static Op Lock(string location) => new Op.Lock(location);

    private static Op Unlock(string location) => new Op.Unlock(location);

    private static OpListProgram Spin(MemoryOrder order) => new(
        [[new Op.Store("data", 1), new Op.Store("ready", 1, MemoryOrder.Release)], [new Op.Await("r0", "ready", 1, order), new Op.Load("r1", "data")]],
        ["1:r1"]);

    private static OpListProgram EventCount(params Op[] fence) => new(
        [
            [
                new Op.Store("waiters", 1), .. fence, new Op.Load("r0", "item"),
                new Op.If("r0", 0, [new Op.Await("r1", "signal", 1, MemoryOrder.Acquire)]),
            ],
            [
                new Op.Store("item", 1), .. fence, new Op.Load("r0", "waiters"),
                new Op.If("r0", 1, [new Op.Store("signal", 1, MemoryOrder.Release)]),
            ],
        ], []);
}
