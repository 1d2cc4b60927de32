namespace SafePublication.ModelChecker;

/// <summary>
/// What blocked threads mean. A blocked load is an ordinary event that a later store may revisit; a thread is blocked for good only when
/// each of its awaited loads reads the last store of its location, because any thread sees that store at last, or when the compiler may
/// have made one load of all the loads of its loop. The stores by which waiting read-modify-writes put back what was there count for nothing.
/// </summary>
internal static class Deadlock
{
    public static bool AnyoneWaits(Schedule threads)
    {
        for (var thread = 0; thread < threads.Count; thread++)
        {
            if (threads[thread].IsAlive || threads[thread].BlockReason is not null)
                return true;
        }

        return false;
    }

    /// <summary>True when no later store can free the thread: every awaited load read an overwritten store when it was added.</summary>
    public static bool IsHopeless(ExecutionGraph graph, int thread, ReadOnlySpan<int> awaited)
    {
        foreach (var token in awaited)
        {
            if (!WasOverwritten(graph, graph.Find(thread, token - 1)))
                return false;
        }

        return !awaited.IsEmpty;
    }

    /// <summary>Who is blocked for good, as one sentence; null when a blocked thread merely has not seen the last store yet.</summary>
    public static string? Describe(ExecutionGraph graph, Schedule threads, IProgramNames names)
    {
        var waiting = new List<string>();
        var idle = Idle(graph, threads, new EventSet(stackalloc ulong[graph.Words]));
        for (var thread = 0; thread < threads.Count; thread++)
        {
            var state = threads[thread];
            if (state.BlockReason is not null)
            {
                var sees = ReadsLastStores(graph, thread, state.AwaitedLoads, idle);
                if (!sees && !state.HasMergedLoads)
                    return null;
                waiting.Add($"{names.Thread(thread)} waits: {state.BlockReason}{(sees ? string.Empty : " for what it loaded once")}");
            }
            else if (state.IsAlive)
                waiting.Add($"{names.Thread(thread)} waits for the end of {names.Thread(state.JoinTarget)}");
        }

        return $"deadlock: {string.Join("; ", waiting)}";
    }

    /// <summary>True when a thread tests a value for ever that it loaded once, although there is a newer one.</summary>
    public static bool IsOnMergedLoads(ExecutionGraph graph, Schedule threads)
    {
        var idle = Idle(graph, threads, new EventSet(stackalloc ulong[graph.Words]));
        for (var thread = 0; thread < threads.Count; thread++)
        {
            if (threads[thread].HasMergedLoads && !ReadsLastStores(graph, thread, threads[thread].AwaitedLoads, idle))
                return true;
        }

        return false;
    }

    /// <summary>The stores of awaited read-modify-writes: a thread that stored anything else there would not wait.</summary>
    private static EventSet Idle(ExecutionGraph graph, Schedule threads, EventSet idle)
    {
        for (var thread = 0; thread < threads.Count; thread++)
        {
            if (threads[thread].BlockReason is null)
                continue;
            foreach (var token in threads[thread].AwaitedLoads)
            {
                if (graph[graph.Find(thread, token - 1)].Exclusive)
                    idle.Add(graph.Find(thread, token));
            }
        }

        return idle;
    }

    private static bool ReadsLastStores(ExecutionGraph graph, int thread, int[] awaited, EventSet idle)
    {
        var overwriters = new EventSet(stackalloc ulong[graph.Words]);
        foreach (var token in awaited)
            graph.AddOverwriters(graph.Find(thread, token - 1), overwriters);
        overwriters.ExceptWith(idle);
        return overwriters.IsEmpty;
    }

    private static bool WasOverwritten(ExecutionGraph graph, int load)
    {
        var present = new EventSet(stackalloc ulong[graph.Words]);
        present.AddAllUpTo(load);
        if (graph[load].ReadsFrom >= 0)
            present.UnionWith(graph.Prefix(graph[load].ReadsFrom));
        var overwriters = new EventSet(stackalloc ulong[graph.Words]);
        graph.AddOverwriters(load, overwriters);
        return overwriters.Overlaps(present);
    }
}
