using SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>What the literature says of an algorithm is what the checker says: right with its order, broken without.</summary>
public class AlgorithmTests
{
    [Theory]
    [InlineData("Peterson", "Thread.MemoryBarrier()")]
    [InlineData("Dekker", "Thread.MemoryBarrier()")]
    [InlineData("Bakery", "Interlocked.MemoryBarrier()")]
    [InlineData("Clh", "volatile")]
    [InlineData("Ticket", "volatile")]
    [InlineData("SeqLock", "Volatile.ReadBarrier()")]
    [InlineData("HazardPointer", "Thread.MemoryBarrier()")]
    [InlineData("ChaseLev", "Thread.MemoryBarrier()")]
    [InlineData("Lmax", "Volatile.WriteBarrier()")]
    public void An_algorithm_needs_its_order(string name, string order)
    {
        Assert.IsType<CheckResult.Exhausted>(Checked.Source(Algorithms.Right(name, order)).Result);
        Assert.IsType<CheckResult.Exhausted>(Checked.Source(Algorithms.Broken(name), "sc").Result);
        Assert.NotEmpty(Checked.Violated(Checked.Source(Algorithms.Broken(name))).Witness.Cycle);
    }

    [Fact]
    public void Two_loads_of_a_swapped_reference_are_no_snapshot()
    {
        var report = Checked.Source(Algorithms.Right("Swap", "_now"));
        Assert.Empty(Checked.Violated(report).Witness.Cycle);
    }
}
