namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Timer"/>: once due it may fire at any later moment, until it is changed or disposed of. A timer that fires again and again has no end
/// and is refused.
/// </summary>
[Replaces(typeof(Timer), Harmless = ["ActiveCount"])]
public static class TimerHooks
{
    /// <summary>A timer that may fire from now on.</summary>
    public static Timer Create(TimerCallback callback, object? state, int dueTime, int period, int site) =>
        ModelledTimer.Create(callback, state, dueTime, period, site);

    /// <summary>A timer that may fire from now on.</summary>
    public static Timer Create(TimerCallback callback, object? state, long dueTime, long period, int site) =>
        ModelledTimer.Create(callback, state, dueTime, period, site);

    /// <summary>A timer that may fire from now on.</summary>
    public static Timer Create(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, int site) =>
        ModelledTimer.Create(callback, state, (long)dueTime.TotalMilliseconds, (long)period.TotalMilliseconds, site);

    /// <summary>A timer that does not fire before it is changed.</summary>
    public static Timer Create(TimerCallback callback, int site) => ModelledTimer.Create(callback, null, Timeout.Infinite, Timeout.Infinite, site);

    /// <summary>The timer may fire from now on, and not because of what was said before.</summary>
    public static bool Change(Timer timer, int dueTime, int period, int site) => ModelledTimer.Of(timer).Change(dueTime, period, site);

    /// <summary>The timer may fire from now on, and not because of what was said before.</summary>
    public static bool Change(Timer timer, long dueTime, long period, int site) => ModelledTimer.Of(timer).Change(dueTime, period, site);

    /// <summary>The timer may fire from now on, and not because of what was said before.</summary>
    public static bool Change(Timer timer, TimeSpan dueTime, TimeSpan period, int site) =>
        ModelledTimer.Of(timer).Change((long)dueTime.TotalMilliseconds, (long)period.TotalMilliseconds, site);

    /// <summary>The timer does not fire any more; a callback that has begun may still run.</summary>
    public static void Dispose(Timer timer, int site) => ModelledTimer.Of(timer).Change(Timeout.Infinite, Timeout.Infinite, site);
}
