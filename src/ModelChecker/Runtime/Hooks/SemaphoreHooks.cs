namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Semaphore"/>: waiting is an acquire, releasing a release.</summary>
[Replaces(typeof(Semaphore))]
public static class SemaphoreHooks
{
    /// <summary>A semaphore with its initial count.</summary>
    public static Semaphore Create(int initialCount, int maximumCount) =>
        ModelledHandle.Attach(new Semaphore(initialCount, maximumCount), initialCount, takesOne: true);

    /// <summary>Adds one; returns the old count.</summary>
    public static int Release(Semaphore semaphore, int site) => ModelledHandle.InUse(semaphore, site).Add(1, site);

    /// <summary>Adds to the count; returns the old one.</summary>
    public static int Release(Semaphore semaphore, int releaseCount, int site) => ModelledHandle.InUse(semaphore, site).Add(releaseCount, site);
}
