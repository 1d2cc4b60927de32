namespace VirtualGic.History;

/// <summary>
/// What the kernel's SRCU does for the old bus: a writer waits until every reader that may still hold the old snapshot has
/// left. Like the kernel's, <see cref="Synchronize"/> contains full fences.
/// </summary>
internal sealed class GracePeriod
{
    private readonly int[] _readers = new int[2];
    private int _epoch;

    /// <summary>Enters a read section; the answer is given back to <see cref="Exit"/>.</summary>
    public int Enter()
    {
        var epoch = Volatile.Read(ref _epoch) & 1;
        Interlocked.Increment(ref _readers[epoch]);
        return epoch;
    }

    public void Exit(int epoch) => Interlocked.Decrement(ref _readers[epoch]);

    /// <summary>Waits for every read section that began before the call; one writer at a time.</summary>
    public void Synchronize()
    {
        Interlocked.MemoryBarrier();

        // Twice: a reader may have looked at the epoch and not yet be counted when it is flipped first.
        Flip();
        Flip();
        Interlocked.MemoryBarrier();
    }

    private void Flip()
    {
        var old = Interlocked.Increment(ref _epoch) - 1;
        var waiting = new SpinWait();
        while (Volatile.Read(ref _readers[old & 1]) != 0)
            waiting.SpinOnce();
    }
}
