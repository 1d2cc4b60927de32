using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Lock"/>: the same order as <see cref="Monitor"/>.</summary>
[Replaces(typeof(Lock))]
public static class LockHooks
{
    /// <summary>A lock that nobody is in.</summary>
    public static Lock Create() => new();

    /// <summary>Enters.</summary>
    public static void Enter(Lock @lock, int site) => ModelledLock.Enter(ModelledLock.Identity(@lock), site);

    /// <summary>Enters; the scope leaves.</summary>
    public static Lock.Scope EnterScope(Lock @lock, int site)
    {
        ModelledLock.Enter(ModelledLock.Identity(@lock), site);
        CurrentThread.Value?.Scopes.Push(ModelledLock.Identity(@lock));
        return default;
    }

    /// <summary>Leaves.</summary>
    public static void Exit(Lock @lock, int site) => ModelledLock.Exit(ModelledLock.Identity(@lock), site);

    /// <summary>Enters if nobody is inside.</summary>
    public static bool TryEnter(Lock @lock, int site) => ModelledLock.TryEnter(ModelledLock.Identity(@lock), site);

    /// <summary>Enters, or runs into the time limit while another thread is inside.</summary>
    public static bool TryEnter(Lock @lock, int millisecondsTimeout, int site) => ModelledLock.TryEnter(ModelledLock.Identity(@lock), millisecondsTimeout, site);

    /// <summary>Enters, or runs into the time limit while another thread is inside.</summary>
    public static bool TryEnter(Lock @lock, TimeSpan timeout, int site) => ModelledLock.TryEnter(ModelledLock.Identity(@lock), (int)timeout.TotalMilliseconds, site);

    /// <summary>Whether the calling thread is inside.</summary>
    public static bool get_IsHeldByCurrentThread(Lock @lock) => ModelledLock.IsHeld(ModelledLock.Identity(@lock));
}
