using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// A lock that its holder may enter again. Entering is an acquire load of the lock's state and a store directly after it; while another
/// thread is inside, the load is blocked. Leaving is a release store.
/// </summary>
internal static class ModelledLock
{
    private const ulong Free = 0;
    private const ulong NoActor = int.MaxValue;

    /// <summary>The lock as a mere object: only its identity counts here.</summary>
    public static object Identity<T>(T owner) where T : class => owner;

    public static void Enter(object owner, int site)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (CurrentThread.Value is { } thread && !TryEnter(thread, owner, site, out var token))
            thread.BlockAt(site, $"waits for the lock {NameOf(thread, site)}", token);
    }

    /// <summary>Enters a lock that this thread has just made: its state begins so, and nobody can be inside.</summary>
    public static void EnterNew(object owner, int site)
    {
        if (CurrentThread.Value is not { } thread)
            return;
        thread.Execution.Memory.Hidden(owner, HiddenState.Lock, thread.Names, NameOf(thread, site), new StoredValue(Holder(thread), null));
        Held(thread, owner)++;
    }

    public static bool TryEnter(object owner, int site)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return CurrentThread.Value is not { } thread || TryEnter(thread, owner, site, out _);
    }

    /// <summary>Whether a time limit passes first is open: while the lock is held the attempt fails; without a limit it waits.</summary>
    public static bool TryEnter(object owner, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return TryEnter(owner, site);
        Enter(owner, site);
        return true;
    }

    public static void Exit(object owner, int site)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (CurrentThread.Value is not { } thread)
            return;
        if (Held(thread, owner) == 0)
            throw new SynchronizationLockException();
        if (--Held(thread, owner) > 0)
            return;
        var cell = Cell(thread, owner, site);
        thread.Store(cell, default, new Access(cell.Location, MemoryOrder.Release, site));
    }

    public static bool IsHeld(object owner) => CurrentThread.Value is not { } thread || Held(thread, owner) > 0;

    private static bool TryEnter(LogicalThread thread, object owner, int site, out int token)
    {
        token = 0;
        if (Held(thread, owner) == 0)
        {
            var cell = Cell(thread, owner, site);
            if (thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits != Free)
                return false;
            thread.Store(cell, new StoredValue(Holder(thread), null), new Access(cell.Location, MemoryOrder.Plain, site), exclusive: true);
        }
        Held(thread, owner)++;
        return true;
    }

    /// <summary>What a thread does without events counts as done by the set-up.</summary>
    private static ref int Held(LogicalThread thread, object owner) => ref (thread.Records ? thread : thread.Execution.Setup).Held(owner);

    private static ulong Holder(LogicalThread thread) => thread.Records ? (ulong)thread.Id + 1 : NoActor;

    private static Cell Cell(LogicalThread thread, object owner, int site) =>
        thread.Execution.Memory.Hidden(owner, HiddenState.Lock, thread.Names, NameOf(thread, site));

    private static string NameOf(LogicalThread thread, int site) => thread.Execution.Sites[site].Name;
}
