using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Starts logical threads from running ones, and waits for their ends.</summary>
internal static class ThreadStarts
{
    public static LogicalThread Start(Action body, int site)
    {
        var parent = CurrentThread.Recording
            ?? throw new UnsupportedConstructException("A thread is started before the actors, or after their ends: one thread makes the initial state and observes the last one.");
        return parent.Start(body, site);
    }

    public static void Join(LogicalThread target, int site) => CurrentThread.Recording?.Perform((run, id) => run.Join(id, target.Id, site));
}
