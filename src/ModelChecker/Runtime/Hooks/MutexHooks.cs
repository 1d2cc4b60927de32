namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Mutex"/> without a name: a lock that its holder may enter again.</summary>
[Replaces(typeof(Mutex))]
public static class MutexHooks
{
    /// <summary>A mutex that nobody holds.</summary>
    public static Mutex Create() => ModelledHandle.Attach(new Mutex(), 0, takesOne: true);

    /// <summary>A mutex that nobody holds.</summary>
    public static Mutex Create(bool initiallyOwned) => initiallyOwned
        ? throw new UnsupportedConstructException("A mutex that is owned from the start is not modelled.")
        : Create();

    /// <summary>Leaves.</summary>
    public static void ReleaseMutex(Mutex mutex, int site)
    {
        Disposal.ThrowIfBehind(mutex, site);
        ModelledLock.Exit(mutex, site);
    }
}
