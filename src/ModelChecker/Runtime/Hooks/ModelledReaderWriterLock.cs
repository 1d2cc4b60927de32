using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// A reader-writer lock. Its location holds who is inside, and every change is one atomic load and store. An upgradeable reader counts beside
/// the readers and keeps out other such readers and writers, but not itself when it becomes the writer.
/// </summary>
internal sealed class ModelledReaderWriterLock(object owner)
{
    private const ulong Reader = 1;
    private const ulong Upgrader = 1UL << 32;
    private const ulong Writer = 1UL << 33;

    private readonly HashSet<(LogicalThread Thread, LockMode Mode)> _inside = [];

    public static T Attach<T>(T made) where T : class
    {
        CurrentThread.Value?.Execution.Attach(made, new ModelledReaderWriterLock(made));
        return made;
    }

    public static ModelledReaderWriterLock Of(object made) => CurrentThread.Value?.Execution.AttachedTo<ModelledReaderWriterLock>(made)
        ?? throw new UnsupportedConstructException($"A {made.GetType().Name} that was made outside of the scenario cannot be checked.");

    public void Enter(LockMode mode, int site)
    {
        if (CurrentThread.Value is { } thread && !TryEnter(thread, mode, site, out var token))
            thread.BlockAt(site, $"waits for the lock {thread.Execution.Sites[site].Name}", token);
    }

    public bool TryEnter(LockMode mode, int millisecondsTimeout, int site)
    {
        if (CurrentThread.Value is not { } thread)
            return true;
        if (millisecondsTimeout != Timeout.Infinite)
            return TryEnter(thread, mode, site, out _);
        Enter(mode, site);
        return true;
    }

    public void Exit(LockMode mode, int site)
    {
        if (CurrentThread.Value is not { } thread)
            return;
        if (!_inside.Remove((thread, mode)))
            throw new SynchronizationLockException();
        var cell = Cell(thread, site);
        var token = 0;
        var inside = thread.Load(cell, MemoryOrder.Plain, site, ref token).Bits;
        thread.Store(cell, new StoredValue(inside - Share(mode), null), new Access(cell.Location, MemoryOrder.Release, site), exclusive: true);
    }

    public bool IsHeld(LockMode mode) => CurrentThread.Value is { } thread && _inside.Contains((thread, mode));

    private bool TryEnter(LogicalThread thread, LockMode mode, int site, out int token)
    {
        ForbidRecursion(thread, mode);
        token = 0;
        var cell = Cell(thread, site);
        var inside = thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits;
        var own = _inside.Contains((thread, LockMode.Upgradeable)) ? Upgrader : 0;
        if (IsInTheWay(inside - own, mode))
            return false;
        thread.Store(cell, new StoredValue(inside + Share(mode), null), new Access(cell.Location, MemoryOrder.Plain, site), exclusive: true);
        _inside.Add((thread, mode));
        return true;
    }

    private static bool IsInTheWay(ulong others, LockMode mode) => mode switch
    {
        LockMode.Read => others >= Writer,
        LockMode.Upgradeable => others >= Upgrader,
        _ => others != 0,
    };

    private void ForbidRecursion(LogicalThread thread, LockMode mode)
    {
        var isWriter = _inside.Contains((thread, LockMode.Write));
        var isReader = _inside.Contains((thread, LockMode.Read));
        var isUpgrader = _inside.Contains((thread, LockMode.Upgradeable));
        if (isWriter || isReader || (isUpgrader && mode == LockMode.Upgradeable))
            throw new LockRecursionException("The thread is inside the lock already.");
    }

    private static ulong Share(LockMode mode) => mode switch
    {
        LockMode.Read => Reader,
        LockMode.Upgradeable => Upgrader,
        _ => Writer,
    };

    private Cell Cell(LogicalThread thread, int site) =>
        thread.Execution.Memory.Hidden(owner, HiddenState.Lock, thread.Names, thread.Execution.Sites[site].Name);
}
