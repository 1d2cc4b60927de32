namespace SafePublication.ModelChecker;

/// <summary>Puts the events of a graph in one order in which every load comes behind the store that it reads.</summary>
internal static class Linearization
{
    /// <summary>The events' numbers, with few switches: a thread is left only when it has to wait for a store of another one.</summary>
    public static List<int> Of(ExecutionGraph graph) => Enumerable.Range(0, Math.Max(1, graph.ThreadCount))
        .Select(first => BeginningWith(graph, first)).MinBy(order => Switches(graph, order))!;

    /// <summary>How often the order goes from one thread to another.</summary>
    public static int Switches(ExecutionGraph graph, List<int> order)
    {
        var switches = 0;
        for (var i = 1; i < order.Count; i++)
            switches += graph[order[i]].Thread == graph[order[i - 1]].Thread ? 0 : 1;
        return switches;
    }

    private static List<int> BeginningWith(ExecutionGraph graph, int first)
    {
        var order = new List<int>(graph.Count);
        var done = new EventSet(new ulong[graph.Words]);
        for (var thread = first; order.Count < graph.Count; thread = (thread + 1) % graph.ThreadCount)
            AddReady(graph, thread, done, order);
        return order;
    }

    private static void AddReady(ExecutionGraph graph, int thread, EventSet done, List<int> order)
    {
        foreach (var index in graph.OfThread(thread))
        {
            if (done.Contains(index))
                continue;
            if (graph[index].ReadsFrom is >= 0 and var from && !done.Contains(from))
                return;
            done.Add(index);
            order.Add(index);
        }
    }
}
