namespace SafePublication.ModelChecker;

/// <summary>
/// The choices of an exploration: a new event takes the last store or the last place in modification order, and every other consistent choice
/// goes on the stack as the prefix of a later run. Kokologiannakis, Marmanis, Gladstein and Vafeiadis, Truly Stateless, Optimal Dynamic
/// Partial Order Reduction (POPL 2022).
/// </summary>
internal sealed class Frontier : IChoices
{
    private readonly MemoryModel _model;
    private readonly GraphPool _pool;
    private readonly List<ExecutionGraph> _prefixes = [];
    private readonly Revisits _revisits;

    public Frontier(MemoryModel model, GraphPool pool)
    {
        (_model, _pool) = (model, pool);
        _revisits = new Revisits(pool, PushEveryRevisited);
        _prefixes.Add(pool.Empty());
    }

    public int Count => _prefixes.Count;

    /// <summary>Takes the newest prefix: depth first, so that the stack stays small.</summary>
    public bool TryTakeNewest(out ExecutionGraph prefix) => TryTake(_prefixes.Count - 1, out prefix);

    /// <summary>Takes the oldest prefix: breadth first, to get many parts of similar size.</summary>
    public bool TryTakeOldest(out ExecutionGraph prefix) => TryTake(0, out prefix);

    /// <summary>Keeps the prefixes of one shard only.</summary>
    public void Keep(Shard shard)
    {
        var kept = _prefixes.Where((_, place) => place % shard.Count == shard.Index - 1).ToList();
        _prefixes.Clear();
        _prefixes.AddRange(kept);
    }

    public void ChooseStore(ExecutionGraph graph, int load)
    {
        var last = LastStore(graph, load);
        if (last < 0)
            return;

        var choices = new EventSet(stackalloc ulong[graph.Words]);
        if (Coherence.AddChoices(graph, load, _model.ReordersLoads, choices))
            PushWhenAllowed(graph, load, -1);
        foreach (var other in choices)
        {
            if (other != last)
                PushWhenAllowed(graph, load, other);
        }

        graph.ReadFrom(load, last);
    }

    // The revisits come first: they have to be pushed even when the store itself has no place that the model allows, as that of an
    // increment whose load reads a store that another increment has already overwritten.
    public bool ChoosePlace(ExecutionGraph graph, int store)
    {
        _revisits.Push(graph, store);
        if (graph[store].Exclusive)
        {
            graph.PlaceBehind(store, graph[graph.Previous(store)].ReadsFrom);
            return IsAllowed(graph, store);
        }

        var last = LastStore(graph, store);
        if (last >= 0)
            PushPlaces(graph, store, except: last, revisited: -1);
        graph.PlaceBehind(store, last);
        return true;
    }

    private bool TryTake(int place, out ExecutionGraph prefix)
    {
        prefix = place >= 0 && place < _prefixes.Count ? _prefixes[place] : null!;
        if (prefix is null)
            return false;
        _prefixes.RemoveAt(place);
        return true;
    }

    private void PushEveryRevisited(ExecutionGraph graph, int store, int revisited)
    {
        if (graph[store].Exclusive)
            PushWhenPlaced(graph, store, graph[graph.Previous(store)].ReadsFrom, revisited);
        else
            PushPlaces(graph, store, except: -1, revisited);
    }

    private void PushPlaces(ExecutionGraph graph, int store, int except, int revisited)
    {
        var choices = new EventSet(stackalloc ulong[graph.Words]);
        if (Coherence.AddChoices(graph, store, loadsReorder: false, choices))
            PushWhenPlaced(graph, store, -1, revisited);
        foreach (var earlier in choices)
        {
            if (earlier != except)
                PushWhenPlaced(graph, store, earlier, revisited);
        }
    }

    private void PushWhenPlaced(ExecutionGraph graph, int store, int earlier, int revisited)
    {
        graph.PlaceBehind(store, earlier);
        if (IsAllowed(graph, store) && (revisited < 0 || _model.AllowsAfter(graph, revisited)))
            _prefixes.Add(_pool.CopyOf(graph));
        graph.Unplace(store);
    }

    private void PushWhenAllowed(ExecutionGraph graph, int load, int store)
    {
        graph.ReadFrom(load, store);
        if (_model.AllowsAfter(graph, load))
            _prefixes.Add(_pool.CopyOf(graph));
    }

    // The store of a read-modify-write makes its load exclusive, too, so that this one's order may have grown.
    private bool IsAllowed(ExecutionGraph graph, int store) =>
        _model.AllowsAfter(graph, store) && (!graph[store].Exclusive || _model.AllowsAfter(graph, graph.Previous(store)));

    private static int LastStore(ExecutionGraph graph, int index)
    {
        foreach (var other in graph.SameLocation(index))
        {
            if (other != index && graph[other].IsStore && graph.CoherenceAfter(other).IsEmpty)
                return other;
        }

        return -1;
    }
}
