using SafePublication.ModelChecker.Runtime.Tasks;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SemaphoreSlim"/>: waiting is an acquire, releasing a release. The object itself keeps only the initial count.</summary>
[Replaces(typeof(SemaphoreSlim))]
public static class SemaphoreSlimHooks
{
    /// <summary>A semaphore with its initial count.</summary>
    public static SemaphoreSlim Create(int initialCount) => new(initialCount);

    /// <summary>A semaphore with its initial count.</summary>
    public static SemaphoreSlim Create(int initialCount, int maxCount)
    {
        var semaphore = new SemaphoreSlim(initialCount, maxCount);
        CurrentThread.Value?.Execution.Attach(semaphore, new Maximum(maxCount));
        return semaphore;
    }

    /// <summary>Waits for a count above zero and takes one.</summary>
    public static void Wait(SemaphoreSlim semaphore, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, site);
    }

    /// <summary>Waits for a count above zero and takes one, unless cancellation is requested first.</summary>
    public static void Wait(SemaphoreSlim semaphore, CancellationToken cancellationToken, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, cancellationToken, site);
    }

    /// <summary>Takes one if there is one: a time limit may always pass first.</summary>
    public static bool Wait(SemaphoreSlim semaphore, int millisecondsTimeout, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        return ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, millisecondsTimeout, site);
    }

    /// <summary>Takes one if there is one: a time limit may always pass first.</summary>
    public static bool Wait(SemaphoreSlim semaphore, TimeSpan timeout, int site) => Wait(semaphore, (int)timeout.TotalMilliseconds, site);

    /// <summary>Takes one if there is one, unless cancellation is requested first: a time limit may always pass first.</summary>
    public static bool Wait(SemaphoreSlim semaphore, int millisecondsTimeout, CancellationToken cancellationToken, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        return ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, millisecondsTimeout, cancellationToken, site);
    }

    /// <summary>A task that waits for a count above zero and takes one.</summary>
    public static Task WaitAsync(SemaphoreSlim semaphore, int site) => TryTake(semaphore, site)
        ? Task.CompletedTask
        : TaskStarts.Start<object>(() => Taken(semaphore, default, site), site, givesWay: true);

    /// <summary>A task that waits for a count above zero and takes one, unless cancellation is requested first.</summary>
    public static Task WaitAsync(SemaphoreSlim semaphore, CancellationToken cancellationToken, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        if (Cancellation.IsRequested(cancellationToken, site))
            return TaskStarts.Canceled<object>(cancellationToken, site);
        return ModelledCount.TryWait(semaphore, semaphore.CurrentCount, takesOne: true, site)
            ? Task.CompletedTask
            : TaskStarts.Start<object>(() => TaskEnd.Run(() => Taken(semaphore, cancellationToken, site), TaskEnd.Of), site, givesWay: true);
    }

    /// <summary>A task that takes one if there is one: a time limit may always pass first.</summary>
    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, int millisecondsTimeout, int site) =>
        TryTake(semaphore, site)
            ? Task.FromResult(true)
            : TaskStarts.Start<bool>(() => TaskEnd.With(ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, millisecondsTimeout, site)), site, givesWay: true);

    /// <summary>A task that takes one if there is one: a time limit may always pass first.</summary>
    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, TimeSpan timeout, int site) => WaitAsync(semaphore, (int)timeout.TotalMilliseconds, site);

    /// <summary>Adds one; returns the old count.</summary>
    public static int Release(SemaphoreSlim semaphore, int site) => Release(semaphore, 1, site);

    /// <summary>Adds to the count; returns the old one.</summary>
    public static int Release(SemaphoreSlim semaphore, int releaseCount, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        return ModelledCount.Add(
            semaphore, semaphore.CurrentCount, releaseCount, site, CurrentThread.Value?.Execution.AttachedTo<Maximum>(semaphore)?.Count ?? int.MaxValue);
    }

    /// <summary>The count.</summary>
    public static int get_CurrentCount(SemaphoreSlim semaphore, int site) => ModelledCount.Read(semaphore, semaphore.CurrentCount, site);

    /// <summary>Waits and releases throw from now on; the count can be read.</summary>
    public static void Dispose(SemaphoreSlim semaphore, int site) => Disposal.Of(semaphore, site);

    private static bool TryTake(SemaphoreSlim semaphore, int site)
    {
        Disposal.ThrowIfBehind(semaphore, site);
        return ModelledCount.TryWait(semaphore, semaphore.CurrentCount, takesOne: true, site);
    }

    private static TaskEnd Taken(SemaphoreSlim semaphore, CancellationToken cancellationToken, int site)
    {
        ModelledCount.Wait(semaphore, semaphore.CurrentCount, takesOne: true, cancellationToken, site);
        return TaskEnd.Done;
    }

    private sealed record Maximum(int Count);
}
