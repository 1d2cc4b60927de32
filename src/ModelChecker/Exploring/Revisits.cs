namespace SafePublication.ModelChecker;

/// <summary>
/// Backward revisits: a new store gives its value to a load that was there before it. What was added after the load and is not needed by
/// the store is deleted, and comes again in the run that starts from there. Of all executions that would lead to the same result only
/// one may do so: the one in which load and deleted events had made the default choice ("maximally added").
/// </summary>
internal sealed class Revisits(GraphPool pool, Action<ExecutionGraph, int, int> push)
{
    /// <summary>Hands on a graph for every load that the store, the newest event and without a place yet, may revisit.</summary>
    public void Push(ExecutionGraph graph, int store)
    {
        var candidates = new EventSet(stackalloc ulong[graph.Words]);
        candidates.UnionWithBoth(graph.SameLocation(store), graph[EventMask.Loads]);
        candidates.ExceptWith(graph.Prefix(store));
        for (var index = store - 1; index >= 0 && !candidates.IsEmpty; index--)
        {
            if (graph.Prefix(store).Contains(index))
                continue;
            if (!IsMaximal(graph, index, store))
                return;
            if (!candidates.Contains(index))
                continue;
            candidates.Remove(index);
            Push(graph, store, index);
        }
    }

    /// <summary>
    /// True when an event had made the default choice among the events that were there: a store was put last and nobody reads it, a load read
    /// the last store. What was there is everything up to the event, and what the revisiting store needs.
    /// </summary>
    private static bool IsMaximal(ExecutionGraph graph, int index, int store)
    {
        ref readonly var maximal = ref graph[index];
        if (maximal.Kind == EventKind.Fence)
            return true;

        var present = new EventSet(stackalloc ulong[graph.Words]);
        present.AddAllUpTo(index);
        present.UnionWith(graph.Prefix(store));
        present.Remove(store);
        if (maximal.IsStore)
            return !graph.Readers(index).Overlaps(present) && !graph.CoherenceAfter(index).Overlaps(present);

        if (maximal.ReadsFrom >= 0 && !present.Contains(maximal.ReadsFrom))
            return false;
        var overwriters = new EventSet(stackalloc ulong[graph.Words]);
        graph.AddOverwriters(index, overwriters);
        return !overwriters.Overlaps(present);
    }

    private void Push(ExecutionGraph graph, int store, int load)
    {
        var kept = new EventSet(stackalloc ulong[graph.Words]);
        kept.AddAllUpTo(load);
        kept.UnionWith(graph.Prefix(store));
        var part = pool.PartOf(graph, kept);
        var newLoad = Bits.Rank(kept.Words, load);
        var newStore = Bits.Rank(kept.Words, store);
        part.SetExclusive(newLoad, false);
        part.ReadFrom(newLoad, newStore);
        push(part, newStore, newLoad);
        pool.Return(part);
    }
}
