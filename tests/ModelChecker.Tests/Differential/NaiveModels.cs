namespace SafePublication.ModelChecker.Tests;

/// <summary>The models' formulas, written down once more and literally, over plain tables.</summary>
internal sealed class NaiveModels
{
    private readonly NaiveEvent[] _events;
    private readonly NaiveRelation _po;
    private readonly NaiveRelation _rf;
    private readonly NaiveRelation _co;
    private readonly NaiveRelation _fr;

    /// <param name="events">The events, each thread's in program order.</param>
    /// <param name="readsFrom">For each load the number of the store that it reads, or -1.</param>
    /// <param name="place">For each store its place in its location's modification order.</param>
    public NaiveModels(NaiveEvent[] events, int[] readsFrom, int[] place)
    {
        _events = events;
        _po = Of((x, y) => x < y && events[x].Thread == events[y].Thread);
        _rf = Of((x, y) => events[y].IsLoad && readsFrom[y] == x);
        _co = Of((x, y) => events[x].IsStore && events[y].IsStore && Same(x, y) && place[x] < place[y]);
        _fr = Of((x, y) => events[x].IsLoad && events[y].IsStore && Same(x, y) && (readsFrom[x] < 0 || place[readsFrom[x]] < place[y]));
    }

    public bool Allows(string model) => (_po | _rf).IsAcyclic() && IsAtomic() && model switch
    {
        "sc" => (_po | _rf | _co | _fr).IsAcyclic(),
        "tso" => IsCoherent() && TotalStoreOrder().IsAcyclic(),
        "mca" => IsCoherent() && (MultiCopyAtomic() | Publication()).IsAcyclic(),
        "mca strict" => (PerLocation() | Letter()).IsAcyclic() && MultiCopyAtomic().IsAcyclic(),
        "mca jit-coalescing" => PerLocation().Where(IsNotCoalesced).IsAcyclic() && (MultiCopyAtomic() | Publication()).IsAcyclic(),
        _ => IsCore(),
    };

    private bool IsCoherent() => PerLocation().IsAcyclic();

    private NaiveRelation PerLocation() => _po.Where(Same) | _rf | _co | _fr;

    // Two plain loads of one location keep their order only when an acquire or a fence is between them.
    private bool IsNotCoalesced(int x, int y) => !IsPlainLoad(x) || !IsPlainLoad(y) || _events[x].Thread != _events[y].Thread
        || Enumerable.Range(x, Math.Max(0, y - x)).Any(z => _events[z].Thread == _events[x].Thread
            && (_events[z].Kind == 'F' || _events[z].IsLoad && !IsPlainLoad(z)));

    private bool IsPlainLoad(int x) => _events[x].IsLoad && !_events[x].Acquires && !_events[x].IsExclusive;

    private NaiveRelation Publication() => _po.Where((x, y) => _events[x].IsStore && _events[y].Publishes);

    private NaiveRelation Letter() =>
        (_po.Where((x, y) => _events[x].IsStore && _events[y].Publishes) * Published() * Address().Plus()).Where(Same);

    private bool IsAtomic() => ReadModifyWrites().All(pair => !Enumerable.Range(0, _events.Length).Any(x => _fr[pair.Load, x] && _co[x, pair.Store]));

    private IEnumerable<(int Load, int Store)> ReadModifyWrites() => Enumerable.Range(1, Math.Max(0, _events.Length - 1))
        .Where(index => _events[index].IsStore && _events[index].IsExclusive).Select(index => (index - 1, index));

    private NaiveRelation TotalStoreOrder() => External(_rf) | _co | _fr | _po.Where((x, y) =>
        _events[x].IsLoad && Accesses(y) || _events[x].IsStore && _events[y].IsStore
        || _events[x].IsFence(FenceKind.Full) || _events[y].IsFence(FenceKind.Full)
        || _events[x].IsStore && _events[x].IsExclusive || _events[y].IsLoad && _events[y].IsExclusive);

    private NaiveRelation MultiCopyAtomic()
    {
        var dependency = Of((x, y) => _events[y].Address == _events[x] || _events[y].Publishes && _events[y].Source == _events[x]);
        var internalRead = _rf.Where((x, y) => _events[x].Thread == _events[y].Thread);
        return External(_rf) | External(_co) | External(_fr) | dependency | dependency * internalRead | _po.Where(IsOrdered);
    }

    private bool IsOrdered(int x, int y)
    {
        var (first, second) = (_events[x], _events[y]);
        return first.Acquires || second.Releases
            || first.IsFence(FenceKind.Full) || second.IsFence(FenceKind.Full)
            || first.IsLoad && second.IsFence(FenceKind.Read) || first.IsFence(FenceKind.Read)
            || second.IsFence(FenceKind.Write) || first.IsFence(FenceKind.Write) && second.IsStore
            || Same(x, y) && second.IsStore;
    }

    private bool IsCore()
    {
        var none = Of((_, _) => false);
        var rmw = ReadModifyWrites().Aggregate(none, (all, pair) => all | Of((x, y) => (x, y) == pair));
        var releaseSequence = (_rf * rmw).Plus().Maybe();
        var head = Identity(x => _events[x].Releases) | _po.Where((x, y) => IsHalfFence(x, FenceKind.Write) && _events[y].IsStore);
        var tail = Identity(x => _events[x].Acquires) | _po.Where((x, y) => _events[x].IsLoad && IsHalfFence(y, FenceKind.Read));
        var synchronizes = head * releaseSequence * _rf * tail;
        var happensBefore = _po | (_po.Maybe() * synchronizes * _po.Maybe()
            | _po.Where((x, _) => _events[x].IsStore).Maybe() * Published() * Address().Plus().Maybe()).Plus();
        var communication = (_rf | _co | _fr).Plus();
        var between = (happensBefore | happensBefore * communication * happensBefore)
            .Where((x, y) => _events[x].IsFence(FenceKind.Full) && _events[y].IsFence(FenceKind.Full));
        return happensBefore.IsIrreflexive() && (happensBefore * communication).IsIrreflexive() && between.IsAcyclic();
    }

    private NaiveRelation Address() => Of((x, y) => _events[y].Address == _events[x]);

    // [pub] ; rf ; (addr* ; src ; [pub] ; rf)*
    private NaiveRelation Published()
    {
        var stored = Of((x, y) => _events[y].Source == _events[x] && _events[y].Publishes);
        return _rf.Where((x, _) => _events[x].Publishes) * (Address().Plus().Maybe() * stored * _rf).Plus().Maybe();
    }

    private bool IsHalfFence(int x, FenceKind half) => _events[x].IsFence(FenceKind.Full) || _events[x].IsFence(half);

    private NaiveRelation Identity(Func<int, bool> holds) => Of((x, y) => x == y && holds(x));

    private NaiveRelation External(NaiveRelation relation) => relation.Where((x, y) => _events[x].Thread != _events[y].Thread);

    private NaiveRelation Of(Func<int, int, bool> holds) => NaiveRelation.Of(_events.Length, holds);

    private bool Same(int x, int y) => Accesses(x) && Accesses(y) && _events[x].Location == _events[y].Location;

    private bool Accesses(int x) => _events[x].Kind != 'F';
}
