using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The scopes of <see cref="Lock.EnterScope"/>: a scope that is disposed of leaves the lock that its thread entered last by a scope.</summary>
[Replaces(typeof(Lock.Scope))]
public static class LockScopeHooks
{
    /// <summary>Leaves.</summary>
    public static void Dispose(ref Lock.Scope scope, int site)
    {
        _ = scope;
        if (CurrentThread.Value?.Scopes.TryPop(out var entered) == true)
            ModelledLock.Exit(entered, site);
    }
}
