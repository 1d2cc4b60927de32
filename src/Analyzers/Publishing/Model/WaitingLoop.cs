namespace SafePublication.Analyzers.Publishing;

/// <summary>Loops that do nothing but load, test and pause.</summary>
internal static class WaitingLoop
{
    /// <summary>The nodes of the loop that begins at <paramref name="head"/>; null where it does anything else.</summary>
    public static List<int>? At(Body body, int head)
    {
        if (body.Events[head] is not LoopHead { ChangesLocals: false })
            return null;
        var nodes = Nodes(body, head);
        return nodes.Count > 1 && nodes.TrueForAll(node => OnlyWaits(body.Events[node])) ? nodes : null;
    }

    /// <summary>The nodes of all such loops of a body.</summary>
    public static NodeSet In(Body body)
    {
        var waiting = new NodeSet(body.Count);
        foreach (var node in Enumerable.Range(0, body.Count).SelectMany(head => At(body, head) ?? []))
            waiting.Add(node);
        return waiting;
    }

    /// <summary>Whether the observer does nothing else until another thread has moved the flag.</summary>
    public static bool Contains(Observation observation) => observation.Load.Body == observation.Test.Body
        && observation.Test.Body.Waiting is var waiting && waiting[observation.Test.Node] && waiting[observation.Load.Node];

    private static bool OnlyWaits(Event step) => step is LoopHead or Test or Pause or Use or Wait { IsVain: true } or Access { IsLoad: true, Order: MemoryOrder.Plain };

    private static List<int> Nodes(Body body, int head)
    {
        var seen = new HashSet<int> { head };
        var pending = new Stack<int>(body.Predecessors[head].Where(edge => edge.IsBack).Select(edge => edge.Target));
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!seen.Add(node))
                continue;
            foreach (var edge in body.Predecessors[node])
            {
                if (!edge.IsBack)
                    pending.Push(edge.Target);
            }
        }

        return [.. seen];
    }
}
