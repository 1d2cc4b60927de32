using System.Collections.Concurrent;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><c>using</c> calls <see cref="IDisposable.Dispose"/>, also that of modelled types.</summary>
[Replaces(typeof(IDisposable))]
public static class DisposableHooks
{
    /// <summary>Disposes of the object.</summary>
    public static void Dispose(IDisposable disposed, int site)
    {
        switch (disposed)
        {
            case Timer timer:
                TimerHooks.Dispose(timer, site);
                break;
            case ReaderWriterLockSlim @lock:
                ReaderWriterLockSlimHooks.Dispose(@lock, site);
                break;
            case SemaphoreSlim or ManualResetEventSlim or CountdownEvent or Barrier or WaitHandle or CancellationTokenSource:
            case var other when IsBlockingCollection(other.GetType()):
                Disposal.Of(disposed, site);
                break;
            default:
                disposed.Dispose();
                break;
        }
    }

    private static bool IsBlockingCollection(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockingCollection<>);
}
