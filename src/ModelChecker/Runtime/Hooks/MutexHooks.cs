namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Mutex"/> without a name: a lock that its holder may enter again.</summary>
[Replaces(typeof(Mutex))]
public static class MutexHooks
{
    /// <summary>A mutex that nobody holds.</summary>
    public static Mutex Create() => ModelledHandle.Attach(new Mutex(), 0, takesOne: true);

    /// <summary>A mutex that nobody holds, or that its maker does: the constructor of the scenario is no actor, so that none of them can leave what it holds.</summary>
    public static Mutex Create(bool initiallyOwned, int site)
    {
        var made = Create();
        if (initiallyOwned)
            ModelledLock.EnterNew(made, site);
        return made;
    }

    /// <summary>Leaves.</summary>
    public static void ReleaseMutex(Mutex mutex, int site)
    {
        Disposal.ThrowIfBehind(mutex, site);
        ModelledLock.Exit(mutex, site);
    }
}
