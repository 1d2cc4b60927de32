using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="CountdownEvent"/>: signalling is a release, waiting an acquire that is blocked until the count is zero.</summary>
[Replaces(typeof(CountdownEvent), Harmless = [".ctor", "InitialCount"])]
public static class CountdownEventHooks
{
    /// <summary>Takes one from the count; true when it was the last.</summary>
    public static bool Signal(CountdownEvent countdown, int site) => Signal(countdown, 1, site);

    /// <summary>Takes from the count; true when nothing is left.</summary>
    public static bool Signal(CountdownEvent countdown, int signalCount, int site)
    {
        var old = ModelledCount.Add(InUse(countdown, site), countdown.CurrentCount, -signalCount, site);
        return old >= signalCount ? old == signalCount : throw new InvalidOperationException("More signals than the count.");
    }

    /// <summary>Adds one to the count.</summary>
    public static void AddCount(CountdownEvent countdown, int site) => AddCount(countdown, 1, site);

    /// <summary>Adds to the count.</summary>
    public static void AddCount(CountdownEvent countdown, int signalCount, int site)
    {
        if (ModelledCount.Add(InUse(countdown, site), countdown.CurrentCount, signalCount, site) == 0)
            throw new InvalidOperationException("The count is zero already.");
    }

    /// <summary>Waits until the count is zero.</summary>
    public static void Wait(CountdownEvent countdown, int site) =>
        ModelledCount.WaitFor(InUse(countdown, site), countdown.CurrentCount, static count => count == 0, site);

    /// <summary>Whether the count is zero: a time limit may always pass first.</summary>
    public static bool Wait(CountdownEvent countdown, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return get_IsSet(InUse(countdown, site), site);
        Wait(countdown, site);
        return true;
    }

    /// <summary>Whether the count is zero: a time limit may always pass first.</summary>
    public static bool Wait(CountdownEvent countdown, TimeSpan timeout, int site) => Wait(countdown, (int)timeout.TotalMilliseconds, site);

    /// <summary>Waits until the count is zero, unless cancellation is requested first.</summary>
    public static void Wait(CountdownEvent countdown, CancellationToken cancellationToken, int site)
    {
        Disposal.ThrowIfBehind(countdown, site);
        Cancellation.UntilRequestedOr(
            cancellationToken, site, (ref token) => ModelledCount.Read(countdown, countdown.CurrentCount, site, ref token) == 0);
    }

    /// <summary>Adds one to the count unless it is zero.</summary>
    public static bool TryAddCount(CountdownEvent countdown, int site)
    {
        var token = 0;
        return ModelledCount.TryAdd(InUse(countdown, site), countdown.CurrentCount, 1, static count => count > 0, site, ref token);
    }

    /// <summary>Sets the count to the initial one.</summary>
    public static void Reset(CountdownEvent countdown, int site) => Reset(countdown, countdown.InitialCount, site);

    /// <summary>Sets the count.</summary>
    public static void Reset(CountdownEvent countdown, int count, int site) => ModelledCount.Set(InUse(countdown, site), countdown.CurrentCount, count, site);

    /// <summary>The count.</summary>
    public static int get_CurrentCount(CountdownEvent countdown, int site) => ModelledCount.Read(countdown, countdown.CurrentCount, site);

    /// <summary>Whether the count is zero.</summary>
    public static bool get_IsSet(CountdownEvent countdown, int site) => get_CurrentCount(countdown, site) == 0;

    /// <summary>Waits and changes of the count throw from now on; it can be read.</summary>
    public static void Dispose(CountdownEvent countdown, int site) => Disposal.Of(countdown, site);

    private static CountdownEvent InUse(CountdownEvent countdown, int site)
    {
        Disposal.ThrowIfBehind(countdown, site);
        return countdown;
    }
}
