using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class WitnessTextTests
{
    [Fact]
    public void A_witness_shows_the_threads_side_by_side_and_the_cycle_with_what_is_not_ordered()
    {
        var program = Violations.MessagePassing();
        var repair = new RepairSearch(new()).Find(program);
        Assert.Equal("""
            ready without data

              T0                         T1
              #0 plain write data = 1                              operation 1
              #1 plain write ready = 1                             operation 2
                                         #0 plain read ready = 1   operation 3   reads the store T0 #1
                                         #1 plain read data = 0    operation 4   reads the initial store although the store T0 #0 is newer

            No interleaving of the threads does this, for each of these events would come before the next:
              T0 #0 plain write data = 1
                program order, NOT ORDERED (plain write, plain write)
              T0 #1 plain write ready = 1
                is read by
              T1 #0 plain read ready = 1
                program order, NOT ORDERED (plain read, plain read)
              T1 #1 plain read data = 0
                reads what is overwritten by
              T0 #0 plain write data = 1

            Repair: with Volatile.Write at operation 2 and Volatile.Read at operation 3 all 2 executions are clean.

            """, WitnessText.Write(Violations.Find(program).Witness, repair), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_ordered_edge_names_the_law_that_orders_it() =>
        Assert.Contains("program order, ordered by release store", WitnessText.Write(Violations.Find(Violations.MessagePassing(write: MemoryOrder.Release)).Witness));

    [Fact]
    public void An_execution_that_sequential_consistency_has_too_is_called_so() =>
        Assert.Contains("possible under sequential consistency, too", WitnessText.Write(Violations.Find(Violations.FlagBeforeData()).Witness));

    [Fact]
    public void A_witness_of_a_failed_thread_has_only_what_it_needed_to_fail()
    {
        var program = new OpListProgram([[new Op.Store("noise", 1)], [new Op.Load("r", "x"), new Op.Fail("always")], [new Op.Store("noise", 2)]], []);
        Assert.Equal([new EventId(1, 0)], Violations.Find(program).Witness.Events.Select(shown => shown.Id));
    }

    [Fact]
    public void The_witness_is_the_violating_execution_with_the_fewest_events()
    {
        Op[] longWay = [new Op.Load("r1", "z"), new Op.Load("r1", "z"), new Op.Load("r1", "z"), new Op.Fail("the long way")];
        var program = new OpListProgram(
            [
                [new Op.Store("x", 1), new Op.Store("y", 1)],
                [new Op.Load("r0", "y"), new Op.If("r0", 0, longWay), new Op.If("r0", 1, [new Op.Fail("the short way")])],
            ], []);
        var witness = Violations.Find(program).Witness;
        Assert.Equal("the short way", witness.Violation);
        Assert.Equal([new(0, 0), new(0, 1), new(1, 0)], witness.Events.Select(shown => shown.Id));
    }

    [Fact]
    public void A_thread_is_left_only_when_it_has_to_wait() => Assert.Equal(1, Violations.Find(Violations.StoreBuffering()).Witness.Switches);

    [Fact]
    public void Among_the_orders_of_one_execution_the_one_with_the_fewest_switches_is_shown()
    {
        // T1 waits for a, T2 for b, T0 for both: going round the threads from T0, from T1 or from T2 costs a switch more than T3, T1, T2, T0.
        var program = new OpListProgram(
            [
                [new Op.Load("r0", "c"), new Op.Load("r1", "b"), new Op.If("r0", 1, [new Op.If("r1", 1, [new Op.Load("r2", "a"), new Op.If("r2", 1, [new Op.Fail("seen")])])])],
                [new Op.Load("r0", "d"), new Op.If("r0", 1, [new Op.Store("c", 1)])],
                [new Op.Load("r0", "c"), new Op.If("r0", 1, [new Op.Store("b", 1)])],
                [new Op.Store("a", 1), new Op.Store("d", 1)],
            ], []);
        var witness = Violations.Find(program).Witness;
        Assert.Equal([3, 3, 1, 1, 2, 2, 0, 0, 0], witness.Events.Select(shown => shown.Id.Thread));
    }

    [Fact]
    public void A_witness_without_events_is_shown()
    {
        var witness = Violations.Find(new OpListProgram([[new Op.Fail("at once")]], [])).Witness;
        Assert.Empty(witness.Events);
        Assert.Contains("at once", WitnessText.Write(witness));
        Assert.Contains("</svg>", WitnessSvg.Write(witness));
    }

    [Fact]
    public void A_deadlock_has_a_witness()
    {
        var witness = Violations.Find(Violations.Deadlock()).Witness;
        Assert.Equal("deadlock: T0 waits: the lock b is held; T1 waits: the lock a is held", witness.Violation);
        Assert.Empty(witness.Cycle);
    }
}
