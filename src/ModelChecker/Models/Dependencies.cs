namespace SafePublication.ModelChecker;

/// <summary>The reference dependencies of a graph as relations.</summary>
internal static class Dependencies
{
    /// <summary>addr: from the load that gave a reference to the access that goes through it.</summary>
    public static Relation Address(ExecutionGraph graph) => From(graph, static dependent => dependent.AddressToken);

    /// <summary>src: from the load that gave a reference to the store that stores it.</summary>
    public static Relation Source(ExecutionGraph graph) => From(graph, static dependent => dependent.SourceToken);

    private static Relation From(ExecutionGraph graph, Func<Event, int> token)
    {
        var relation = new Relation(graph.Count, graph.Words);
        foreach (var dependent in graph[EventMask.Dependents])
        {
            if (token(graph[dependent]) is > 0 and var origin)
                relation[graph.Find(graph[dependent].Thread, origin - 1)].Add(dependent);
        }

        return relation;
    }
}
