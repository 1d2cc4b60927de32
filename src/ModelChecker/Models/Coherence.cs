namespace SafePublication.ModelChecker;

/// <summary>The axiom that each location by itself behaves as under sequential consistency ("internal", "SC per location").</summary>
internal static class Coherence
{
    public static readonly Acyclic Axiom = Over(ProgramOrder.SameLocation);

    public static Acyclic Over(params Law[] sameLocation) =>
        new([.. sameLocation, Communication.ReadsFrom, Communication.ModificationOrder, Communication.FromRead]);

    /// <summary>
    /// Adds the stores that a new load may read, or behind which a new store may stand, as far as the thread's own accesses to the location
    /// tell: none that is older than what the thread has stored or loaded there. True when the initial store is a choice, too.
    /// </summary>
    public static bool AddChoices(ExecutionGraph graph, int index, bool loadsReorder, EventSet choices)
    {
        var floor = OwnLatest(graph, index, loadsReorder);
        if (floor >= 0)
        {
            choices.UnionWith(graph.CoherenceAfter(floor));
            choices.Add(floor);
        }
        else
        {
            choices.UnionWithBoth(graph.SameLocation(index), graph[EventMask.Stores]);
        }

        choices.Remove(index);
        return floor < 0;
    }

    private static int OwnLatest(ExecutionGraph graph, int index, bool loadsReorder)
    {
        var floor = -1;
        foreach (var own in graph.SameLocation(index))
        {
            if (own == index)
                break;
            if (graph[own].Thread != graph[index].Thread)
                continue;
            if (graph[own].IsStore)
                floor = own;
            else if (!loadsReorder && graph[own].ReadsFrom >= 0)
                floor = graph[own].ReadsFrom;
        }

        return floor;
    }
}
