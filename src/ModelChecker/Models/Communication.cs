namespace SafePublication.ModelChecker;

/// <summary>The edges by which threads communicate: reads-from, modification order, and from-read (a load before what overwrites its store).</summary>
internal static class Communication
{
    private const string Source = ".NET memory model, \"Hardware considerations\": all threads agree on the order of stores to one location";

    public static readonly Law ReadsFrom = new("com-1", "reads-from", "rf", Source, AddReadsFrom);

    public static readonly Law ModificationOrder = new("com-2", "modification order", "co", Source, AddModificationOrder);

    public static readonly Law FromRead = new("com-3", "from-read", "fr = rf^-1 ; co", Source, AddFromRead);

    /// <summary>Only what crosses threads: a store is seen by its own thread first (store forwarding), and by all others at once.</summary>
    public static readonly Law External = new(
        "com-4", "communication between threads", "rfe | coe | fre",
        ".NET memory model, \"Hardware considerations\": multi-copy atomicity, store forwarding", AddExternal);

    public static readonly Law ExternalReadsFrom = new(
        "com-5", "reads-from between threads", "rfe", ".NET memory model, \"Hardware considerations\": store forwarding", AddExternalReadsFrom);

    /// <summary>All of them: what is left of a model's laws without these keeps one thread in order.</summary>
    public static readonly Law[] All = [ReadsFrom, ModificationOrder, FromRead, External, ExternalReadsFrom];

    private static void AddReadsFrom(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsStore)
            after.UnionWith(graph.Readers(index));
    }

    private static void AddModificationOrder(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsStore)
            after.UnionWith(graph.CoherenceAfter(index));
    }

    private static void AddFromRead(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsLoad)
            graph.AddOverwriters(index, after);
    }

    private static void AddExternal(ExecutionGraph graph, int index, EventSet after)
    {
        var own = graph.OfThread(graph[index].Thread);
        if (graph[index].IsStore)
        {
            after.UnionWithDifference(graph.Readers(index), own);
            after.UnionWithDifference(graph.CoherenceAfter(index), own);
        }
        else if (graph[index].IsLoad)
        {
            var overwriters = new EventSet(stackalloc ulong[graph.Words]);
            graph.AddOverwriters(index, overwriters);
            after.UnionWithDifference(overwriters, own);
        }
    }

    private static void AddExternalReadsFrom(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsStore)
            after.UnionWithDifference(graph.Readers(index), graph.OfThread(graph[index].Thread));
    }
}
