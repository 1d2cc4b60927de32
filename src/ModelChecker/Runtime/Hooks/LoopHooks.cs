using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// Watches loops. A turn that stored nothing, changed no local that outlives it and read something was a turn of a spin loop: the next
/// one would be the same unless what it read changes, so the thread is blocked instead.
/// </summary>
public static class LoopHooks
{
    private const int MaxTurns = 1_000_000;
    private const long Midway = -1;

    /// <summary>The moment before a loop.</summary>
    public static long Enter() => CurrentThread.Recording?.Loops.Mark() ?? 0;

    /// <summary>No moment: the loop is entered in the middle of a turn.</summary>
    public static long EnterMidway() => Midway;

    /// <summary>The end of a turn of a loop that carries values from turn to turn.</summary>
    public static void Turn(int site) => Count(CurrentThread.Value, site);

    /// <summary>The end of a turn of a loop that carries no values from turn to turn; returns the mark of the next one.</summary>
    public static long SpinTurn(long mark, int site) => EndTurn(mark, site, static (thread, reason, loads) => thread.Block(reason, loads));

    /// <summary>As <see cref="SpinTurn"/>, for a loop in which nothing but loads is written.</summary>
    public static long LoadingTurn(long mark, int site) => EndTurn(mark, site, static (thread, reason, loads) => thread.Spin(reason, loads));

    private static long EndTurn(long mark, int site, Action<LogicalThread, string, int[]> block)
    {
        var thread = CurrentThread.Value;
        if (thread is not { Records: true })
        {
            Count(thread, site);
            return mark;
        }

        if (mark != Midway)
            BlockIfIdle(thread, mark, site, block);
        Count(thread, site);
        return thread.Loops.Mark();
    }

    private static void BlockIfIdle(LogicalThread thread, long mark, int site, Action<LogicalThread, string, int[]> block)
    {
        var loads = thread.Loops.LoadsSince(mark);
        if (loads.Length > 0 && !thread.Loops.HasStoredSince(mark))
            block(thread, $"spins at {thread.Execution.Sites[site]}", loads);
    }

    private static void Count(LogicalThread? thread, int site)
    {
        if (thread is null || thread.Loops.Turn() <= MaxTurns)
            return;
        var turns = $"{MaxTurns} turns of loops in one thread ({thread.Execution.Sites[site]})";
        if (!thread.Records)
            throw thread.Execution.DoesNotEnd(turns);
        thread.ReachBound(turns);
    }
}
