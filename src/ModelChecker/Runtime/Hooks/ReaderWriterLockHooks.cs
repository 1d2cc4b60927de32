using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ReaderWriterLock"/> for a thread that is inside once: entering is an acquire, leaving a release. A time limit may always pass first.
/// </summary>
[Replaces(typeof(ReaderWriterLock))]
public static class ReaderWriterLockHooks
{
    /// <summary>A lock that nobody is in.</summary>
    public static ReaderWriterLock Create() => ModelledReaderWriterLock.Attach(new ReaderWriterLock());

    /// <summary>Enters as one of any number of readers.</summary>
    public static void AcquireReaderLock(ReaderWriterLock @lock, int millisecondsTimeout, int site) => Enter(@lock, LockMode.Read, millisecondsTimeout, site);

    /// <summary>Enters as one of any number of readers.</summary>
    public static void AcquireReaderLock(ReaderWriterLock @lock, TimeSpan timeout, int site) => Enter(@lock, LockMode.Read, (int)timeout.TotalMilliseconds, site);

    /// <summary>Enters as the only one.</summary>
    public static void AcquireWriterLock(ReaderWriterLock @lock, int millisecondsTimeout, int site) => Enter(@lock, LockMode.Write, millisecondsTimeout, site);

    /// <summary>Enters as the only one.</summary>
    public static void AcquireWriterLock(ReaderWriterLock @lock, TimeSpan timeout, int site) => Enter(@lock, LockMode.Write, (int)timeout.TotalMilliseconds, site);

    /// <summary>Leaves.</summary>
    public static void ReleaseReaderLock(ReaderWriterLock @lock, int site) => Exit(@lock, LockMode.Read, site);

    /// <summary>Leaves.</summary>
    public static void ReleaseWriterLock(ReaderWriterLock @lock, int site) => Exit(@lock, LockMode.Write, site);

    /// <summary>Whether the calling thread is inside as a reader.</summary>
    public static bool get_IsReaderLockHeld(ReaderWriterLock @lock) => ModelledReaderWriterLock.Of(@lock).IsHeld(LockMode.Read);

    /// <summary>Whether the calling thread is inside as the writer.</summary>
    public static bool get_IsWriterLockHeld(ReaderWriterLock @lock) => ModelledReaderWriterLock.Of(@lock).IsHeld(LockMode.Write);

    private static void Enter(ReaderWriterLock @lock, LockMode mode, int millisecondsTimeout, int site)
    {
        var modelled = ModelledReaderWriterLock.Of(@lock);
        if (modelled.IsHeld(LockMode.Read) || modelled.IsHeld(LockMode.Write))
            throw new UnsupportedConstructException("A ReaderWriterLock that one thread enters twice is not modelled.");
        if (!modelled.TryEnter(mode, millisecondsTimeout, site))
            throw new ApplicationException("The time limit of the lock has passed.");
    }

    private static void Exit(ReaderWriterLock @lock, LockMode mode, int site)
    {
        var modelled = ModelledReaderWriterLock.Of(@lock);
        if (CurrentThread.Value is not null && !modelled.IsHeld(mode))
            throw new ApplicationException("The thread is not inside the lock.");
        modelled.Exit(mode, site);
    }
}
