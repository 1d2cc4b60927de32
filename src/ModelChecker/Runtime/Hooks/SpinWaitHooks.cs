using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="SpinWait"/>: spinning takes no time, and waiting for a condition is waiting for what it reads.</summary>
[Replaces(typeof(SpinWait), Harmless = ["Count", "NextSpinWillYield", "Reset"])]
public static class SpinWaitHooks
{
    /// <summary>Takes no time.</summary>
    public static void SpinOnce(ref SpinWait spinner) => Count(ref spinner);

    /// <summary>Takes no time.</summary>
    public static void SpinOnce(ref SpinWait spinner, int sleep1Threshold) => Count(ref spinner);

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

    /// <summary>The only field of a spinner says how often it spun. One that is not the thread's own keeps its count.</summary>
    private static void Count(ref SpinWait spinner)
    {
        if (CurrentThread.Recording is { } thread && thread.IsOnStack(ref spinner))
            Unsafe.As<SpinWait, int>(ref spinner)++;
    }
}
