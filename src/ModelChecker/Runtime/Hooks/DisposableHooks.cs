namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><c>using</c> calls <see cref="IDisposable.Dispose"/>, also that of modelled types.</summary>
[Replaces(typeof(IDisposable))]
public static class DisposableHooks
{
    /// <summary>Disposes of the object.</summary>
    public static void Dispose(IDisposable disposed, int site)
    {
        if (disposed is Timer timer)
            TimerHooks.Dispose(timer, site);
        else
            disposed.Dispose();
    }
}
