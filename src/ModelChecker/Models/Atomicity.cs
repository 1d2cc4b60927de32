namespace SafePublication.ModelChecker;

/// <summary>
/// The axiom that no store comes between the two halves of a read-modify-write: the store of an RMW is the immediate successor, in
/// modification order, of the store that its load reads (.NET memory model, "Atomic memory accesses"; Interlocked operations).
/// </summary>
public sealed class Atomicity : Axiom
{
    /// <inheritdoc/>
    public override bool Holds(ExecutionGraph graph)
    {
        foreach (var store in graph[EventMask.Stores])
        {
            if (graph[store].Exclusive && !FollowsItsLoad(graph, store))
                return false;
        }

        return true;
    }

    /// <summary>A new store can only come between a store and its successor in modification order.</summary>
    public override bool HoldsAfter(ExecutionGraph graph, int changed)
    {
        if (!graph[changed].IsStore)
            return true;
        var next = graph.NextInCoherence(changed);
        return next < 0 || !graph[next].Exclusive || graph[graph.Previous(next)].ReadsFrom == changed;
    }

    private static bool FollowsItsLoad(ExecutionGraph graph, int store)
    {
        var read = graph[graph.Previous(store)].ReadsFrom;
        if (read >= 0)
            return graph.NextInCoherence(read) == store;
        foreach (var other in graph.SameLocation(store))
        {
            if (graph[other].IsStore && graph.CoherenceAfter(other).Contains(store))
                return false;
        }

        return true;
    }
}
