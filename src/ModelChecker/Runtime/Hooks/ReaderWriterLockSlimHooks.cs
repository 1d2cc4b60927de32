namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ReaderWriterLockSlim"/> without recursion: entering is an acquire, leaving a release. A time limit may always pass first.
/// </summary>
[Replaces(typeof(ReaderWriterLockSlim), Harmless = ["RecursionPolicy"])]
public static class ReaderWriterLockSlimHooks
{
    /// <summary>A lock that nobody is in.</summary>
    public static ReaderWriterLockSlim Create() => ModelledReaderWriterLock.Attach(new ReaderWriterLockSlim());

    /// <summary>A lock that nobody is in; one that may be entered twice by its holder is not modelled.</summary>
    public static ReaderWriterLockSlim Create(LockRecursionPolicy recursionPolicy) => recursionPolicy == LockRecursionPolicy.NoRecursion
        ? Create()
        : throw new UnsupportedConstructException("A ReaderWriterLockSlim that supports recursion is not modelled.");

    /// <summary>Enters as one of any number of readers.</summary>
    public static void EnterReadLock(ReaderWriterLockSlim @lock, int site) => InUse(@lock, site).Enter(LockMode.Read, site);

    /// <summary>Enters as the only one.</summary>
    public static void EnterWriteLock(ReaderWriterLockSlim @lock, int site) => InUse(@lock, site).Enter(LockMode.Write, site);

    /// <summary>Enters as the one reader that may become the writer.</summary>
    public static void EnterUpgradeableReadLock(ReaderWriterLockSlim @lock, int site) => InUse(@lock, site).Enter(LockMode.Upgradeable, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterReadLock(ReaderWriterLockSlim @lock, int millisecondsTimeout, int site) =>
        InUse(@lock, site).TryEnter(LockMode.Read, millisecondsTimeout, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterWriteLock(ReaderWriterLockSlim @lock, int millisecondsTimeout, int site) =>
        InUse(@lock, site).TryEnter(LockMode.Write, millisecondsTimeout, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterUpgradeableReadLock(ReaderWriterLockSlim @lock, int millisecondsTimeout, int site) =>
        InUse(@lock, site).TryEnter(LockMode.Upgradeable, millisecondsTimeout, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterReadLock(ReaderWriterLockSlim @lock, TimeSpan timeout, int site) =>
        TryEnterReadLock(@lock, (int)timeout.TotalMilliseconds, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterWriteLock(ReaderWriterLockSlim @lock, TimeSpan timeout, int site) =>
        TryEnterWriteLock(@lock, (int)timeout.TotalMilliseconds, site);

    /// <summary>Enters if nobody is in the way.</summary>
    public static bool TryEnterUpgradeableReadLock(ReaderWriterLockSlim @lock, TimeSpan timeout, int site) =>
        TryEnterUpgradeableReadLock(@lock, (int)timeout.TotalMilliseconds, site);

    /// <summary>Leaves.</summary>
    public static void ExitReadLock(ReaderWriterLockSlim @lock, int site) => ModelledReaderWriterLock.Of(@lock).Exit(LockMode.Read, site);

    /// <summary>Leaves.</summary>
    public static void ExitWriteLock(ReaderWriterLockSlim @lock, int site) => ModelledReaderWriterLock.Of(@lock).Exit(LockMode.Write, site);

    /// <summary>Leaves.</summary>
    public static void ExitUpgradeableReadLock(ReaderWriterLockSlim @lock, int site) => ModelledReaderWriterLock.Of(@lock).Exit(LockMode.Upgradeable, site);

    /// <summary>Whether the calling thread is inside as a reader.</summary>
    public static bool get_IsReadLockHeld(ReaderWriterLockSlim @lock) => ModelledReaderWriterLock.Of(@lock).IsHeld(LockMode.Read);

    /// <summary>Whether the calling thread is inside as the writer.</summary>
    public static bool get_IsWriteLockHeld(ReaderWriterLockSlim @lock) => ModelledReaderWriterLock.Of(@lock).IsHeld(LockMode.Write);

    /// <summary>Whether the calling thread is inside as the reader that may become the writer.</summary>
    public static bool get_IsUpgradeableReadLockHeld(ReaderWriterLockSlim @lock) => ModelledReaderWriterLock.Of(@lock).IsHeld(LockMode.Upgradeable);

    /// <summary>Entering throws from now on. Who is inside cannot dispose of the lock; that nobody may wait for it at that time is not looked at.</summary>
    public static void Dispose(ReaderWriterLockSlim @lock, int site)
    {
        if (Array.Exists([LockMode.Read, LockMode.Upgradeable, LockMode.Write], ModelledReaderWriterLock.Of(@lock).IsHeld))
            throw new SynchronizationLockException("The lock is being disposed while still being used.");
        Disposal.Of(@lock, site);
    }

    private static ModelledReaderWriterLock InUse(ReaderWriterLockSlim @lock, int site)
    {
        Disposal.ThrowIfBehind(@lock, site);
        return ModelledReaderWriterLock.Of(@lock);
    }
}
