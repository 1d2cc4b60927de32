namespace SafePublication.ModelChecker;

/// <summary>Says which laws of a model keep two events of one thread in order.</summary>
internal sealed class PreservedOrder(MemoryModel model)
{
    /// <summary>The names of the laws on the way from the first event to the second; none when nothing orders them.</summary>
    public IReadOnlyList<string> Between(ExecutionGraph graph, int first, int second)
    {
        var reachedBy = new (int From, string Law)?[graph.Count];
        var pending = new Queue<int>([first]);
        while (reachedBy[second] is null && pending.TryDequeue(out var index))
        {
            foreach (var law in model.LocalLaws)
                Follow(graph, law, index, reachedBy, pending);
        }

        return reachedBy[second] is null ? [] : Way(first, second, reachedBy);
    }

    private static void Follow(ExecutionGraph graph, Law law, int index, (int From, string Law)?[] reachedBy, Queue<int> pending)
    {
        var after = new EventSet(new ulong[graph.Words]);
        law.Orders(graph, index, after);
        after.IntersectWith(graph.OfThread(graph[index].Thread));
        foreach (var next in after)
        {
            if (reachedBy[next] is not null)
                continue;
            reachedBy[next] = (index, law.Name);
            pending.Enqueue(next);
        }
    }

    private static List<string> Way(int first, int second, (int From, string Law)?[] reachedBy)
    {
        var names = new List<string>();
        for (var to = second; to != first; to = reachedBy[to]!.Value.From)
            names.Insert(0, reachedBy[to]!.Value.Law);
        return [.. names.Distinct()];
    }
}
