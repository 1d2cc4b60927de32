using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SpinLock"/>: its only field is the location. Entering is an acquire, leaving a release.</summary>
[Replaces(typeof(SpinLock), Harmless = [".ctor", "IsThreadOwnerTrackingEnabled"])]
public static class SpinLockHooks
{
    private const uint TracksNobody = 0x8000_0000;
    private const uint NoActor = int.MaxValue;

    /// <summary>Enters, and says so.</summary>
    public static void Enter(ref SpinLock @lock, ref bool lockTaken, int site)
    {
        if (!TryEnter(ref @lock, ref lockTaken, site, out var token))
            ThreadValues.Here().BlockAt(site, $"waits for the lock {ThreadValues.Here().Execution.Sites[site].Name}", token);
    }

    /// <summary>Enters if nobody is inside, and says which.</summary>
    public static void TryEnter(ref SpinLock @lock, ref bool lockTaken, int site) => TryEnter(ref @lock, ref lockTaken, site, out _);

    /// <summary>Enters, or runs into the time limit while another thread is inside, and says which.</summary>
    public static void TryEnter(ref SpinLock @lock, int millisecondsTimeout, ref bool lockTaken, int site)
    {
        if (millisecondsTimeout == Timeout.Infinite)
            Enter(ref @lock, ref lockTaken, site);
        else
            TryEnter(ref @lock, ref lockTaken, site);
    }

    /// <summary>Enters, or runs into the time limit while another thread is inside, and says which.</summary>
    public static void TryEnter(ref SpinLock @lock, TimeSpan timeout, ref bool lockTaken, int site) =>
        TryEnter(ref @lock, (int)timeout.TotalMilliseconds, ref lockTaken, site);

    /// <summary>Leaves.</summary>
    public static void Exit(ref SpinLock @lock, int site)
    {
        var thread = ThreadValues.Here();
        var token = 0;
        var state = Load(thread, ref @lock, MemoryOrder.Plain, site, ref token);
        if (!IsHeld(state) || ((state & TracksNobody) == 0 && state != Holder(thread)))
            throw new SynchronizationLockException();
        Store(thread, ref @lock, state & TracksNobody, MemoryOrder.Release, site, exclusive: false);
    }

    /// <summary>Leaves.</summary>
    public static void Exit(ref SpinLock @lock, bool useMemoryBarrier, int site) => Exit(ref @lock, site);

    /// <summary>Whether anybody is inside.</summary>
    public static bool get_IsHeld(ref SpinLock @lock, int site)
    {
        var token = 0;
        return IsHeld(Load(ThreadValues.Here(), ref @lock, MemoryOrder.Acquire, site, ref token));
    }

    /// <summary>Whether the calling thread is inside.</summary>
    public static bool get_IsHeldByCurrentThread(ref SpinLock @lock, int site)
    {
        var token = 0;
        return Load(ThreadValues.Here(), ref @lock, MemoryOrder.Plain, site, ref token) == Holder(ThreadValues.Here());
    }

    private static bool TryEnter(ref SpinLock @lock, ref bool lockTaken, int site, out int token)
    {
        token = 0;
        if (lockTaken)
            throw new ArgumentException("The flag is true already.", nameof(lockTaken));
        var thread = ThreadValues.Here();
        var state = Load(thread, ref @lock, MemoryOrder.Acquire, site, ref token);
        if (state == Holder(thread))
            throw new LockRecursionException("The thread is inside the lock already.");
        if (IsHeld(state))
            return false;
        Store(thread, ref @lock, (state & TracksNobody) == 0 ? Holder(thread) : state | 1, MemoryOrder.Plain, site, exclusive: true);
        return lockTaken = true;
    }

    private static bool IsHeld(uint state) => (state & ~TracksNobody) != 0;

    private static uint Holder(LogicalThread thread) => thread.Records ? (uint)thread.Id + 1 : NoActor;

    private static uint Load(LogicalThread thread, ref SpinLock @lock, MemoryOrder order, int site, ref int token) => CellOf(thread, ref @lock, site) is { } cell
        ? (uint)thread.Load(cell, order, site, ref token).Bits
        : State(ref @lock);

    private static void Store(LogicalThread thread, ref SpinLock @lock, uint state, MemoryOrder order, int site, bool exclusive)
    {
        if (CellOf(thread, ref @lock, site) is { } cell)
            thread.Store(cell, new StoredValue(state, null), new Access(cell.Location, order, site), exclusive);
        else
            State(ref @lock) = state;
    }

    /// <summary>Nothing for a lock that only one thread can know, and before the actors start or after their ends: memory itself has the state.</summary>
    private static Cell? CellOf(LogicalThread thread, ref SpinLock @lock, int site) =>
        thread.Records ? SharedAccess.CellAt(thread, ref State(ref @lock), site) : null;

    private static ref uint State(ref SpinLock @lock) => ref Unsafe.As<SpinLock, uint>(ref @lock);
}
