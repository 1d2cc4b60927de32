namespace SafePublication.ModelChecker;

/// <summary>Puts the events of a graph in one order in which every load comes behind the store that it reads.</summary>
internal static class Linearization
{
    /// <summary>
    /// The events' numbers, with the fewest switches between threads that are possible. Running a thread as far as it can go is never worse than leaving
    /// it earlier, so that only the choice of the next thread is tried; whoever has more to do needs one more turn at least.
    /// </summary>
    public static List<int> Of(ExecutionGraph graph)
    {
        var pending = new PriorityQueue<Part, (int Turns, int Unfinished, int Number)>();
        var next = new Part([], new ulong[graph.Words], 0);
        var seen = new HashSet<string>();
        for (var number = 0; next.Order.Count < graph.Count; next = pending.Dequeue())
        {
            if (!seen.Add(string.Join(' ', next.Words)))
                continue;
            for (var thread = 0; thread < graph.ThreadCount; thread++)
            {
                if (Extended(graph, next, thread) is { } longer)
                    pending.Enqueue(longer, (longer.Turns + Unfinished(graph, longer), Unfinished(graph, longer), number++));
            }
        }

        return next.Order;
    }

    /// <summary>How often the order goes from one thread to another.</summary>
    public static int Switches(ExecutionGraph graph, List<int> order)
    {
        var switches = 0;
        for (var i = 1; i < order.Count; i++)
            switches += graph[order[i]].Thread == graph[order[i - 1]].Thread ? 0 : 1;
        return switches;
    }

    // What is done says all about a part: its last thread has nothing left to do there.
    private static Part? Extended(ExecutionGraph graph, Part part, int thread)
    {
        Part? longer = null;
        foreach (var index in graph.OfThread(thread))
        {
            if (part.Done.Contains(index))
                continue;
            if (graph[index].ReadsFrom is >= 0 and var from && !(longer ?? part).Done.Contains(from))
                break;
            longer ??= new Part([.. part.Order], [.. part.Words], part.Turns + 1);
            longer.Order.Add(index);
            longer.Done.Add(index);
        }

        return longer;
    }

    private static int Unfinished(ExecutionGraph graph, Part part)
    {
        var unfinished = 0;
        for (var thread = 0; thread < graph.ThreadCount; thread++)
        {
            foreach (var index in graph.OfThread(thread))
            {
                if (part.Done.Contains(index))
                    continue;
                unfinished++;
                break;
            }
        }

        return unfinished;
    }

    private sealed record Part(List<int> Order, ulong[] Words, int Turns)
    {
        public EventSet Done => new(Words);
    }
}
