namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SpinWait"/>: spinning takes no time, and waiting for a condition is waiting for what it reads.</summary>
[Replaces(typeof(SpinWait), Harmless = ["Count", "NextSpinWillYield", "Reset"])]
public static class SpinWaitHooks
{
    /// <summary>Takes no time.</summary>
    public static void SpinOnce(ref SpinWait spinner) => _ = spinner;

    /// <summary>Takes no time.</summary>
    public static void SpinOnce(ref SpinWait spinner, int sleep1Threshold) => _ = spinner;

    /// <summary>Waits for the condition.</summary>
    public static void SpinUntil(Func<bool> condition, int site)
    {
        var mark = LoopHooks.Enter();
        while (!condition())
            mark = LoopHooks.SpinTurn(mark, site);
    }

    /// <summary>Whether the condition holds now: a time limit may always pass first.</summary>
    public static bool SpinUntil(Func<bool> condition, int millisecondsTimeout, int site)
    {
        if (millisecondsTimeout != Timeout.Infinite)
            return condition();
        SpinUntil(condition, site);
        return true;
    }
}
