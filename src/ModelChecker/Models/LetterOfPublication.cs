namespace SafePublication.ModelChecker;

/// <summary>
/// Object assignment by the letter: the store of a reference is a release for the fields of the assigned object only. Whoever reaches a
/// location through the published reference sees what was stored there before the publication.
/// </summary>
internal static class LetterOfPublication
{
    public static void AddContents(ExecutionGraph graph, int store, EventSet after)
    {
        if (!graph[store].IsStore)
            return;
        var publications = new EventSet(stackalloc ulong[graph.Words]);
        graph.AddLater(store, EventMask.Publishes, publications);
        foreach (var publication in publications)
            AddReached(graph, store, publication, after);
    }

    private static void AddReached(ExecutionGraph graph, int store, int publication, EventSet after)
    {
        var received = new EventSet(stackalloc ulong[graph.Words]);
        var reached = new EventSet(stackalloc ulong[graph.Words]);
        received.UnionWith(graph.Readers(publication));
        FollowReferences(graph, received, reached);
        reached.IntersectWith(graph.SameLocation(store));
        after.UnionWith(reached);
    }

    // src: a reference that was received is stored again, and whoever loads it there has received it, too. addr: an access through a
    // received reference reaches its location; when it loads a reference itself, that one leads on.
    private static void FollowReferences(ExecutionGraph graph, EventSet received, EventSet reached)
    {
        for (var before = -1; before != received.Count + reached.Count;)
        {
            before = received.Count + reached.Count;
            foreach (var dependent in graph[EventMask.Dependents])
            {
                if (DependsOn(graph, dependent, graph[dependent].AddressToken, received))
                {
                    reached.Add(dependent);
                    if (graph[dependent].IsLoad)
                        received.Add(dependent);
                }

                if (graph[dependent].Publishes && DependsOn(graph, dependent, graph[dependent].SourceToken, received))
                    received.UnionWith(graph.Readers(dependent));
            }
        }
    }

    private static bool DependsOn(ExecutionGraph graph, int dependent, int token, EventSet loads) =>
        token > 0 && loads.Contains(graph.Find(graph[dependent].Thread, token - 1));
}
