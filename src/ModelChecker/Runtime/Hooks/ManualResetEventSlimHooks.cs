namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ManualResetEventSlim"/>: setting is a release, waiting an acquire. The object itself keeps only the initial state.</summary>
[Replaces(typeof(ManualResetEventSlim), Harmless = [".ctor", "SpinCount"])]
public static class ManualResetEventSlimHooks
{
    /// <summary>Lets all waiting threads go on.</summary>
    public static void Set(ManualResetEventSlim signal, int site) => ModelledCount.Set(signal, Initial(signal), 1, site);

    /// <summary>Lets later waiters wait.</summary>
    public static void Reset(ManualResetEventSlim signal, int site) => ModelledCount.Set(InUse(signal, site), Initial(signal), 0, site);

    /// <summary>Waits until it is set.</summary>
    public static void Wait(ManualResetEventSlim signal, int site) => ModelledCount.Wait(InUse(signal, site), Initial(signal), takesOne: false, site);

    /// <summary>Whether it is set: a time limit may always pass first.</summary>
    public static bool Wait(ManualResetEventSlim signal, int millisecondsTimeout, int site) =>
        ModelledCount.Wait(InUse(signal, site), Initial(signal), takesOne: false, millisecondsTimeout, site);

    /// <summary>Whether it is set: a time limit may always pass first.</summary>
    public static bool Wait(ManualResetEventSlim signal, TimeSpan timeout, int site) => Wait(signal, (int)timeout.TotalMilliseconds, site);

    /// <summary>Waits until it is set, unless cancellation is requested first.</summary>
    public static void Wait(ManualResetEventSlim signal, CancellationToken cancellationToken, int site) =>
        ModelledCount.Wait(InUse(signal, site), Initial(signal), takesOne: false, cancellationToken, site);

    /// <summary>Whether it is set, unless cancellation is requested first: a time limit may always pass first.</summary>
    public static bool Wait(ManualResetEventSlim signal, int millisecondsTimeout, CancellationToken cancellationToken, int site) =>
        ModelledCount.Wait(InUse(signal, site), Initial(signal), takesOne: false, millisecondsTimeout, cancellationToken, site);

    /// <summary>Whether it is set.</summary>
    public static bool get_IsSet(ManualResetEventSlim signal, int site) => ModelledCount.Read(signal, Initial(signal), site) != 0;

    /// <summary>Waits and resets throw from now on; it can be set and read.</summary>
    public static void Dispose(ManualResetEventSlim signal, int site) => Disposal.Of(signal, site);

    private static ManualResetEventSlim InUse(ManualResetEventSlim signal, int site)
    {
        Disposal.ThrowIfBehind(signal, site);
        return signal;
    }

    private static int Initial(ManualResetEventSlim signal) => signal.IsSet ? 1 : 0;
}
