namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SemaphoreSlim"/>: waiting is an acquire, releasing a release. The object itself keeps only the initial count.</summary>
[Replaces(typeof(SemaphoreSlim), Harmless = [".ctor", "Dispose"])]
public static class SemaphoreSlimHooks
{
    /// <summary>Waits for a count above zero and takes one.</summary>
    public static void Wait(SemaphoreSlim semaphore, int site) => ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, site);

    /// <summary>Takes one if there is one: a time limit may always pass first.</summary>
    public static bool Wait(SemaphoreSlim semaphore, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return ModelledCount.TryWait(semaphore, semaphore.CurrentCount, takesOne: true, site);
        Wait(semaphore, site);
        return true;
    }

    /// <summary>Adds one; returns the old count.</summary>
    public static int Release(SemaphoreSlim semaphore, int site) => Release(semaphore, 1, site);

    /// <summary>Adds to the count; returns the old one.</summary>
    public static int Release(SemaphoreSlim semaphore, int releaseCount, int site) =>
        ModelledCount.Add(semaphore, semaphore.CurrentCount, releaseCount, site);

    /// <summary>The count.</summary>
    public static int get_CurrentCount(SemaphoreSlim semaphore, int site) => ModelledCount.Read(semaphore, semaphore.CurrentCount, site);
}
