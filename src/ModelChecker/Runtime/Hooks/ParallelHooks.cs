namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Parallel"/>: each action on a thread of its own, all of them joined.</summary>
[Replaces(typeof(Parallel))]
public static class ParallelHooks
{
    /// <summary>Runs the actions concurrently and waits for all of them.</summary>
    public static void Invoke(Action[] actions, int site)
    {
        MemoryHooks.ExposeArray(actions, 0, site);
        var own = (Action[])actions.Clone();
        MemoryHooks.AbsorbArray(actions, 0, site);
        var threads = Array.ConvertAll(own, action => ThreadStarts.Start(action, site));
        foreach (var thread in threads)
            ThreadStarts.Join(thread, site);
    }
}
