namespace SafePublication.ModelChecker;

/// <summary>
/// x86-TSO with .NET's mapping (<c>tso</c>): volatile accesses are plain moves, Interlocked operations are locked, MemoryBarrier is full.
/// Owens, Sarkar and Sewell, A Better x86 Memory Model: x86-TSO (2009).
/// </summary>
internal static class TotalStoreOrder
{
    private const string Source = "Owens, Sarkar, Sewell 2009, x86-TSO";

    private static readonly Law LoadsFirst = new(
        "tso-1", "x86 keeps loads in order", "[R] ; po ; [R|W]", Source, AddAfterLoad);

    private static readonly Law StoresInOrder = new(
        "tso-2", "x86 keeps stores in order", "[W] ; po ; [W]", Source, AddAfterStore);

    private static readonly Law FullFence = new(
        "tso-3", "full fence", "po ; [mb] | [mb] ; po", Source, MultiCopyAtomic.AddFullFence);

    private static readonly Law Locked = new(
        "tso-4", "Interlocked operation", "po ; [R & rmw] | [W & rmw] ; po", Source, AddLocked);

    public static readonly MemoryModel Model = new(
        "tso", "x86-TSO: only a store may pass later loads",
        new Atomicity(),
        Coherence.Axiom,
        new Acyclic(LoadsFirst, StoresInOrder, FullFence, Locked,
            Communication.ExternalReadsFrom, Communication.ModificationOrder, Communication.FromRead));

    private static void AddAfterLoad(ExecutionGraph graph, int index, EventSet after)
    {
        if (!graph[index].IsLoad)
            return;
        graph.AddLater(index, EventMask.Loads, after);
        graph.AddLater(index, EventMask.Stores, after);
    }

    private static void AddAfterStore(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsStore)
            graph.AddLater(index, EventMask.Stores, after);
    }

    private static void AddLocked(ExecutionGraph graph, int index, EventSet after)
    {
        graph.AddLater(index, graph[EventMask.Loads], EventMask.Exclusives, after);
        if (graph[index].IsStore && graph[index].Exclusive)
            graph.AddLater(index, after);
    }
}
