namespace SafePublication.ModelChecker;

/// <summary>The axiom that the union of some laws has no cycle.</summary>
public sealed class Acyclic(params Law[] laws) : Axiom
{
    /// <summary>The laws whose union has no cycle.</summary>
    public IReadOnlyList<Law> Laws => laws;

    /// <inheritdoc/>
    public override bool Holds(ExecutionGraph graph)
    {
        var rows = new Relation(graph.Count, graph.Words);
        for (var index = 0; index < graph.Count; index++)
            AddSuccessors(graph, index, rows[index]);
        return rows.IsAcyclic();
    }

    /// <summary>Only a cycle through the changed event can be new, so the search starts and ends there.</summary>
    public override bool HoldsAfter(ExecutionGraph graph, int changed)
    {
        var visited = new EventSet(stackalloc ulong[graph.Words]);
        var pending = new EventSet(stackalloc ulong[graph.Words]);
        AddSuccessors(graph, changed, pending);
        while (!pending.IsEmpty)
        {
            if (pending.Contains(changed))
                return false;
            var next = First(pending);
            visited.Add(next);
            AddSuccessors(graph, next, pending);
            pending.ExceptWith(visited);
        }

        return true;
    }

    private void AddSuccessors(ExecutionGraph graph, int index, EventSet after)
    {
        foreach (var law in laws)
            law.Orders(graph, index, after);
    }

    private static int First(EventSet set)
    {
        var events = set.GetEnumerator();
        events.MoveNext();
        return events.Current;
    }
}
