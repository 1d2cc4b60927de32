namespace SafePublication.ModelChecker;

/// <summary>Puts the events of a graph in one order in which every load comes behind the store that it reads.</summary>
internal static class Linearization
{
    /// <summary>The events' numbers; a thread is left only when it has to wait for a store of another one.</summary>
    public static List<int> Of(ExecutionGraph graph)
    {
        var order = new List<int>(graph.Count);
        var done = new EventSet(new ulong[graph.Words]);
        while (order.Count < graph.Count)
        {
            for (var thread = 0; thread < graph.ThreadCount; thread++)
                AddReady(graph, thread, done, order);
        }

        return order;
    }

    /// <summary>How often the order goes from one thread to another.</summary>
    public static int Switches(ExecutionGraph graph, List<int> order) =>
        order.Zip(order.Skip(1), (first, second) => graph[first].Thread == graph[second].Thread ? 0 : 1).Sum();

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
