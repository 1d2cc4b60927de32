using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// What a <see cref="Timer"/> stands for. Every time it is set it gets a thread that fires unless it finds the timer set again: the location holds how
/// often that was.
/// </summary>
internal sealed class ModelledTimer(Timer timer, TimerCallback callback, object? state)
{
    public static Timer Create(TimerCallback callback, object? state, long dueTime, long period, int site)
    {
        var timer = new Timer(static _ => { }, null, Timeout.Infinite, Timeout.Infinite);
        var modelled = new ModelledTimer(timer, callback, state ?? timer);
        CurrentThread.Value?.Execution.Attach(timer, modelled);
        CurrentThread.Value?.Remember(timer);
        modelled.Arm(0, dueTime, period, site);
        return timer;
    }

    public static ModelledTimer Of(Timer timer) => CurrentThread.Value?.Execution.AttachedTo<ModelledTimer>(timer)
        ?? throw new UnsupportedConstructException("A timer that was made outside of the scenario cannot be checked.");

    public bool Change(long dueTime, long period, int site)
    {
        if (CurrentThread.Recording is not null)
            Arm(ModelledCount.Add(timer, 0, 1, site) + 1, dueTime, period, site);
        return true;
    }

    private void Arm(int turn, long dueTime, long period, int site)
    {
        if (dueTime == Timeout.Infinite)
            return;
        if (period is not (0 or Timeout.Infinite))
            throw new UnsupportedConstructException($"A timer with a period fires without end: give it a due time only, and set it again in its callback ({CurrentThread.Value?.Execution.Sites[site]}).");
        ThreadStarts.Start(() => Fire(turn, site), site);
    }

    private void Fire(int turn, int site)
    {
        if (ModelledCount.Read(timer, 0, site) == turn)
            callback(state);
    }
}
