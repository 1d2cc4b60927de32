namespace SafePublication.ModelChecker;

/// <summary>Translates a violating execution into the program's names, while the run that shows it is still alive.</summary>
/// <param name="model">The model that the execution is consistent with.</param>
/// <param name="names">The program's names.</param>
/// <param name="graph">The execution.</param>
/// <param name="initialThreads">How many threads exist from the start.</param>
internal sealed class WitnessBuilder(MemoryModel model, IProgramNames names, ExecutionGraph graph, int initialThreads)
{
    private readonly List<int> _order = Linearization.Of(graph);

    // Numbers that other executions gave to threads of their own are left out, so that a replay numbers as the exploration did.
    private readonly List<int> _threads = [.. Enumerable.Range(0, graph.ThreadCount).Where(thread => thread < initialThreads || graph.CountOfThread(thread) > 0)];

    public Witness Build(string violation)
    {
        var events = _order.ToDictionary(index => index, Describe);
        var cycles = ShortestCycle.ThroughEach(graph, _order);
        return new(violation, [.. _threads.Select(names.Thread)], [.. _order.Select(index => events[index])], Describe(ShortestCycle.Of(cycles), events))
        {
            Cycles = [.. cycles.Select(cycle => Describe(cycle, events))],
        };
    }

    private WitnessEvent Describe(int index)
    {
        var described = graph[index];
        var isFence = described.Kind == EventKind.Fence;
        var location = isFence ? string.Empty
            : ThreadLife.Owns(described.Location) ? ThreadLife.Describe(described.Location, names.Thread)
            : names.Location(described.Location);
        return new(Shown(described.Id), names.Thread(described.Thread), Action(described), location, Value(index), names.Site(described.Site))
        {
            SiteNumber = described.Site,
            IsExclusive = described.Exclusive,
            ReadsFrom = described.IsLoad ? Shown(IdOf(described.ReadsFrom)) : null,
            Newer = Newer(index),
        };
    }

    private string Value(int index)
    {
        var described = graph[index];
        if (described.Kind == EventKind.Fence)
            return string.Empty;
        if (ThreadLife.Owns(described.Location))
            return "done";
        return names.Value(described.IsLoad ? IdOf(described.ReadsFrom) : described.Id, described.Location);
    }

    private EventId? Newer(int index)
    {
        if (!graph[index].IsLoad)
            return null;
        var overwriters = new EventSet(new ulong[graph.Words]);
        graph.AddOverwriters(index, overwriters);
        var newest = -1;
        foreach (var store in overwriters)
        {
            var isSeen = _order.IndexOf(store) < _order.IndexOf(index);
            if (isSeen && (newest < 0 || graph.CoherenceAfter(newest).Contains(store)))
                newest = store;
        }

        return newest < 0 ? null : Shown(graph[newest].Id);
    }

    private List<WitnessEdge> Describe(IReadOnlyList<(int From, int To, string Relation)> cycle, Dictionary<int, WitnessEvent> events) =>
        [.. cycle.Select(edge => Describe(edge, events))];

    private WitnessEdge Describe((int From, int To, string Relation) edge, Dictionary<int, WitnessEvent> events)
    {
        var (from, to) = (events[edge.From], events[edge.To]);
        if (edge.Relation != "po")
            return new(from, to, edge.Relation, string.Empty, IsOrdered: true);
        var laws = new PreservedOrder(model).Between(graph, edge.From, edge.To);
        return laws.Count > 0
            ? new(from, to, edge.Relation, $"ordered by {string.Join(", ", laws)}", IsOrdered: true)
            : new(from, to, edge.Relation, $"NOT ORDERED ({from.Action}, {to.Action})", IsOrdered: false);
    }

    private EventId Shown(EventId id) => id.IsInitial ? id : id with { Thread = _threads.IndexOf(id.Thread) };

    private EventId IdOf(int store) => store < 0 ? EventId.Initial : graph[store].Id;

    private static string Action(in Event described) => described.Kind switch
    {
        EventKind.Load => described.Order.Includes(MemoryOrder.Acquire) ? "acquire read" : Plain(described, "read"),
        EventKind.Store => described.Order.Includes(MemoryOrder.Release) ? "release write" : Plain(described, "write"),
        _ => described.Fence switch { FenceKind.Full => "full fence", FenceKind.Read => "read barrier", _ => "write barrier" },
    };

    private static string Plain(in Event described, string action) => described.Exclusive ? $"atomic {action}" : $"plain {action}";
}
