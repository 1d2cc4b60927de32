using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SpinLock"/>: its only field is the location. Entering is an acquire, leaving a release.</summary>
[Replaces(typeof(SpinLock), Harmless = [".ctor", "IsThreadOwnerTrackingEnabled"])]
public static class SpinLockHooks
{
    private const uint TracksNobody = 0x8000_0000;

    /// <summary>Enters, and says so.</summary>
    public static void Enter(ref SpinLock @lock, ref bool lockTaken, int site)
    {
        if (!TryEnter(ref @lock, ref lockTaken, site, out var token))
            CurrentThread.Recording!.Block($"waits for the lock {CurrentThread.Recording!.Execution.Sites[site].Name}", token);
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
        if (CellOf(ref @lock, site) is not ({ } thread, { } cell))
            return;
        var token = 0;
        var state = (uint)thread.Load(cell, MemoryOrder.Plain, site, ref token).Bits;
        if (!IsHeld(state) || ((state & TracksNobody) == 0 && state != Holder(thread)))
            throw new SynchronizationLockException();
        thread.Store(cell, new StoredValue(state & TracksNobody, null), new Access(cell.Location, MemoryOrder.Release, site));
    }

    /// <summary>Leaves.</summary>
    public static void Exit(ref SpinLock @lock, bool useMemoryBarrier, int site) => Exit(ref @lock, site);

    /// <summary>Whether anybody is inside.</summary>
    public static bool get_IsHeld(ref SpinLock @lock, int site)
    {
        var token = 0;
        return CellOf(ref @lock, site) is ({ } thread, { } cell) && IsHeld((uint)thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits);
    }

    /// <summary>Whether the calling thread is inside.</summary>
    public static bool get_IsHeldByCurrentThread(ref SpinLock @lock, int site)
    {
        var token = 0;
        return CellOf(ref @lock, site) is ({ } thread, { } cell) && (uint)thread.Load(cell, MemoryOrder.Plain, site, ref token).Bits == Holder(thread);
    }

    private static bool TryEnter(ref SpinLock @lock, ref bool lockTaken, int site, out int token)
    {
        token = 0;
        if (lockTaken)
            throw new ArgumentException("The flag is true already.", nameof(lockTaken));
        if (CellOf(ref @lock, site) is not ({ } thread, { } cell))
            return lockTaken = true;
        var state = (uint)thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits;
        if (state == Holder(thread))
            throw new LockRecursionException("The thread is inside the lock already.");
        if (IsHeld(state))
            return false;
        thread.Store(cell, new StoredValue((state & TracksNobody) == 0 ? Holder(thread) : state | 1, null), new Access(cell.Location, Site: site), exclusive: true);
        return lockTaken = true;
    }

    private static bool IsHeld(uint state) => (state & ~TracksNobody) != 0;

    private static uint Holder(LogicalThread thread) => (uint)thread.Id + 1;

    /// <summary>Nothing for a lock that only one thread can know.</summary>
    private static (LogicalThread? Thread, Cell? Cell) CellOf(ref SpinLock @lock, int site) => CurrentThread.Recording is { } thread
        ? (thread, SharedAccess.CellAt(thread, ref Unsafe.As<SpinLock, uint>(ref @lock), site))
        : (null, null);
}
