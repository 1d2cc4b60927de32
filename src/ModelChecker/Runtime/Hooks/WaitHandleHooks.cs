namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="WaitHandle"/>: what was before the signal is ordered before what follows the wait. A time limit may always pass first.</summary>
[Replaces(typeof(WaitHandle))]
public static class WaitHandleHooks
{
    /// <summary>Waits for the signal.</summary>
    public static bool WaitOne(WaitHandle handle, int site) => ModelledHandle.InUse(handle, site).Wait(site);

    /// <summary>Waits for the signal, or runs into the time limit while there is none.</summary>
    public static bool WaitOne(WaitHandle handle, int millisecondsTimeout, int site) =>
        millisecondsTimeout == Timeout.Infinite ? WaitOne(handle, site) : ModelledHandle.InUse(handle, site).TryWait(site);

    /// <summary>Waits for the signal, or runs into the time limit while there is none.</summary>
    public static bool WaitOne(WaitHandle handle, TimeSpan timeout, int site) => WaitOne(handle, (int)timeout.TotalMilliseconds, site);

    /// <summary>Waits for one of the signals; returns its place.</summary>
    public static int WaitAny(WaitHandle[] waitHandles, int site) => ModelledHandle.WaitAny(InUse(waitHandles, site), site);

    /// <summary>Waits for all signals, one after the other.</summary>
    public static bool WaitAll(WaitHandle[] waitHandles, int site) => Array.TrueForAll(InUse(waitHandles, site), handle => ModelledHandle.Of(handle).Wait(site));

    /// <summary>Signals one handle and waits for the other.</summary>
    public static bool SignalAndWait(WaitHandle toSignal, WaitHandle toWaitOn, int site)
    {
        InUse([toSignal, toWaitOn], site);
        ModelledHandle.Of(toSignal).Signal(site);
        return ModelledHandle.Of(toWaitOn).Wait(site);
    }

    /// <summary>Every use throws from now on.</summary>
    public static void Dispose(WaitHandle handle, int site) => Disposal.Of(handle, site);

    /// <summary>Every use throws from now on.</summary>
    public static void Close(WaitHandle handle, int site) => Disposal.Of(handle, site);

    private static WaitHandle[] InUse(WaitHandle[] handles, int site)
    {
        var all = Arguments.Of(handles, site);
        foreach (var handle in all)
            Disposal.ThrowIfBehind(handle, site);
        return all;
    }
}
