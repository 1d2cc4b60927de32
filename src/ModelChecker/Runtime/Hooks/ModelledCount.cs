using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The count of a semaphore or the flag of an event: waiting is an acquire load that is blocked at zero, raising is a release.</summary>
internal static class ModelledCount
{
    public static void Wait(object owner, int initial, bool takesOne, int site)
    {
        if (CurrentThread.Value is { } thread && !TryWait(thread, owner, initial, takesOne, site, out var token))
            thread.BlockAt(site, $"waits at {thread.Execution.Sites[site].Name}", token);
    }

    /// <summary>Waits, or makes one attempt: a time limit may always pass.</summary>
    public static bool Wait(object owner, int initial, bool takesOne, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return TryWait(owner, initial, takesOne, site);
        Wait(owner, initial, takesOne, site);
        return true;
    }

    /// <summary>Waits unless cancellation is requested first.</summary>
    public static void Wait(object owner, int initial, bool takesOne, CancellationToken cancellation, int site)
    {
        if (cancellation.CanBeCanceled)
            Cancellation.UntilRequestedOr(cancellation, site, (ref token) => Poll(owner, initial, takesOne, site, ref token));
        else
            Wait(owner, initial, takesOne, site);
    }

    /// <summary>Waits unless cancellation is requested first, or makes one attempt: a time limit may always pass.</summary>
    public static bool Wait(object owner, int initial, bool takesOne, int millisecondsTimeout, CancellationToken cancellation, int site)
    {
        if (millisecondsTimeout == Timeout.Infinite)
            Wait(owner, initial, takesOne, cancellation, site);
        else
            Cancellation.ThrowIfRequested(cancellation, site);
        return millisecondsTimeout == Timeout.Infinite || TryWait(owner, initial, takesOne, site);
    }

    /// <summary>One attempt, which leaves the token of its load.</summary>
    public static bool Poll(object owner, int initial, bool takesOne, int site, ref int token) =>
        CurrentThread.Value is not { } thread || TryWait(thread, owner, initial, takesOne, site, out token);

    /// <summary>Waits until the count is as wanted.</summary>
    public static void WaitFor(object owner, int initial, Func<int, bool> isWanted, int site)
    {
        if (CurrentThread.Value is not { } thread)
            return;
        var token = 0;
        var count = thread.Load(Cell(thread, owner, initial, site), MemoryOrder.Acquire, site, ref token).Bits;
        if (!isWanted((int)count))
            thread.BlockAt(site, $"waits at {thread.Execution.Sites[site].Name}", token);
    }

    public static bool TryWait(object owner, int initial, bool takesOne, int site) =>
        CurrentThread.Value is not { } thread || TryWait(thread, owner, initial, takesOne, site, out _);

    public static void Set(object owner, int initial, int value, int site)
    {
        var thread = ThreadValues.Here();
        var cell = Cell(thread, owner, initial, site);
        thread.Store(cell, new StoredValue((ulong)value, null), new Access(cell.Location, MemoryOrder.Release, site));
    }

    /// <summary>Adds to the count; returns the old one.</summary>
    /// <exception cref="SemaphoreFullException">The count would be above the maximum.</exception>
    public static int Add(object owner, int initial, int amount, int site, int maximum = int.MaxValue)
    {
        var old = 0;
        var token = 0;
        return TryAdd(owner, initial, amount, count => (old = count) + (long)amount <= maximum, site, ref token) ? old : throw new SemaphoreFullException();
    }

    /// <summary>Adds to the count in one step where that is allowed.</summary>
    public static bool TryAdd(object owner, int initial, int amount, Func<int, bool> isAllowed, int site, ref int token)
    {
        var thread = ThreadValues.Here();
        var cell = Cell(thread, owner, initial, site);
        var old = thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits;
        if (!isAllowed((int)old))
            return false;
        thread.Store(cell, new StoredValue(old + (ulong)(long)amount, null), new Access(cell.Location, MemoryOrder.Release, site), exclusive: true);
        return true;
    }

    public static int Read(object owner, int initial, int site)
    {
        var token = 0;
        return Read(owner, initial, site, ref token);
    }

    public static int Read(object owner, int initial, int site, ref int token)
    {
        if (CurrentThread.Value is not { } thread)
            return initial;
        return (int)thread.Load(Cell(thread, owner, initial, site), MemoryOrder.Acquire, site, ref token).Bits;
    }

    private static bool TryWait(LogicalThread thread, object owner, int initial, bool takesOne, int site, out int token)
    {
        var cell = Cell(thread, owner, initial, site);
        token = 0;
        var count = thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits;
        if (count == 0)
            return false;
        if (takesOne)
            thread.Store(cell, new StoredValue(count - 1, null), new Access(cell.Location, MemoryOrder.Plain, site), exclusive: true);
        return true;
    }

    private static Cell Cell(LogicalThread thread, object owner, int initial, int site) =>
        thread.Execution.Memory.Hidden(owner, HiddenState.Count, thread.Names, $"{thread.Execution.Sites[site].Name} (count)", new StoredValue((ulong)initial, null));
}
