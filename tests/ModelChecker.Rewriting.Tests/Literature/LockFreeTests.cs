using SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

public class LockFreeTests
{
    [Theory]
    [InlineData(LockFree.VyukovQueue)]
    [InlineData(LockFree.ExchangedTail)]
    [InlineData(LockFree.EventCount)]
    [InlineData(LockFree.BoundedBuffer)]
    [InlineData(LockFree.SenseBarrier)]
    [InlineData(LockFree.ReaderWriterSpin)]
    public void A_right_structure_is_exhausted(string source) => Assert.IsType<CheckResult.Exhausted>(Checked.Source(source).Result);

    [Fact]
    public void A_node_that_comes_back_is_taken_for_the_same() =>
        Assert.Contains("NoPoppedNodeIsInside", Checked.Violated(Checked.Source(LockFree.RecycledNode, "sc")).Witness.Violation);

    /// <summary>The reader's store and its load of the reference need a full fence between them: the store buffering shape.</summary>
    [Fact]
    public void A_counted_reader_needs_a_full_fence()
    {
        Assert.IsType<CheckResult.Exhausted>(Checked.Source(LockFree.CountedReaders.Replace("ENTER", "Interlocked.Increment(ref _readers)", StringComparison.Ordinal)).Result);
        Assert.NotEmpty(Checked.Violated(Checked.Source(LockFree.CountedReaders.Replace("ENTER", "Volatile.Write(ref _readers, 1)", StringComparison.Ordinal))).Witness.Cycle);
    }
}
