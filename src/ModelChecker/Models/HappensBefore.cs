namespace SafePublication.ModelChecker;

/// <summary>Happens-before (hb) as RC11 builds it from synchronizes-with, extended by the order that a published reference carries.</summary>
internal sealed class HappensBefore
{
    private readonly ExecutionGraph _graph;
    private readonly Relation _programOrder;
    private readonly Relation _readsFrom;

    public HappensBefore(ExecutionGraph graph)
    {
        _graph = graph;
        _programOrder = Of(ProgramOrder.Whole.Orders);
        _readsFrom = Of(Communication.ReadsFrom.Orders);
        ExtendedCoherence = (_readsFrom | Of(Communication.ModificationOrder.Orders) | Of(Communication.FromRead.Orders)).Closure();
        Relation = Build();
    }

    /// <summary>hb = po | ((po? ; sw ; po?) | (([W] ; po)? ; pubdob))+</summary>
    public Relation Relation { get; }

    /// <summary>eco = (rf | co | fr)+</summary>
    public Relation ExtendedCoherence { get; }

    private Relation Build()
    {
        var aroundSynchronization = _programOrder.OrNothing().Then(SynchronizesWith()).Then(_programOrder.OrNothing());
        var beforePublication = _programOrder.From(_graph[EventMask.Stores]).OrNothing().Then(PublishedBeforeDependent());
        return _programOrder | (aroundSynchronization | beforePublication).Closure();
    }

    // sw = ([rel] | [mb|wb] ; po ; [W]) ; rs ; rf ; ([acq] | [R] ; po ; [mb|rb]) with the release sequence rs = [W] ; (rf ; rmw)*
    private Relation SynchronizesWith()
    {
        var none = new Relation(_graph.Count, _graph.Words);
        var same = none.OrNothing();
        var head = same.From(_graph[EventMask.Releases])
            | _programOrder.From(Fences(EventMask.WriteFences)).To(_graph[EventMask.Stores]);
        var tail = same.From(_graph[EventMask.Acquires])
            | _programOrder.From(_graph[EventMask.Loads]).To(Fences(EventMask.ReadFences));
        var releaseSequence = _readsFrom.Then(ReadModifyWrites()).Closure().OrNothing();
        return head.Then(releaseSequence).Then(_readsFrom).Then(tail);
    }

    // pubdob = [pub] ; rf ; ([R] ; addr* ; src ; [pub] ; rf)* ; [R] ; addr* ; [M]
    private Relation PublishedBeforeDependent()
    {
        var publications = _graph[EventMask.Publishes];
        var addresses = Dependencies.Address(_graph).Closure().OrNothing();
        var published = _readsFrom.From(publications);
        var relayed = addresses.Then(Dependencies.Source(_graph).To(publications)).Then(_readsFrom);
        return published.Then(relayed.Closure().OrNothing()).Then(addresses);
    }

    private Relation ReadModifyWrites()
    {
        var halves = new Relation(_graph.Count, _graph.Words);
        foreach (var store in _graph[EventMask.Exclusives])
        {
            if (_graph[store].IsStore)
                halves[_graph.Previous(store)].Add(store);
        }

        return halves;
    }

    private EventSet Fences(EventMask half)
    {
        var fences = new EventSet(new ulong[_graph.Words]);
        fences.UnionWith(_graph[EventMask.FullFences]);
        fences.UnionWith(_graph[half]);
        return fences;
    }

    private Relation Of(Ordering orders)
    {
        var relation = new Relation(_graph.Count, _graph.Words);
        for (var index = 0; index < _graph.Count; index++)
            orders(_graph, index, relation[index]);
        return relation;
    }
}
