namespace SafePublication.ModelChecker;

/// <summary>Program order, whole and per location.</summary>
internal static class ProgramOrder
{
    public static readonly Law Whole = new(
        "po-1", "program order", "po", "Lamport, How to Make a Multiprocessor Computer (1979): sequential consistency",
        (graph, index, after) => graph.AddLater(index, after));

    /// <summary>A thread sees its own accesses to one location in order.</summary>
    public static readonly Law SameLocation = new(
        "po-2", "same location", "po-loc", ".NET memory model, \"Order of memory operations\": single-thread consistency",
        (graph, index, after) => graph.AddLater(index, graph.SameLocation(index), after));

    /// <summary>As before, but the JIT may merge or reorder plain loads of one location that nothing separates.</summary>
    public static readonly Law SameLocationUnlessCoalesced = new(
        "po-3", "same location", "po-loc \\ [plain R] ; po-loc ; [plain R] without acquire or fence between",
        ".NET memory model, \"Order of memory operations\": adjacent plain reads may be merged", AddUnlessCoalesced);

    private static void AddUnlessCoalesced(ExecutionGraph graph, int index, EventSet after)
    {
        var same = graph.SameLocation(index);
        if (!IsPlainLoad(graph, index))
        {
            graph.AddLater(index, same, after);
            return;
        }

        var separated = false;
        var later = new EventSet(stackalloc ulong[graph.Words]);
        graph.AddLater(index, later);
        foreach (var next in later)
        {
            if (same.Contains(next) && (separated || !IsPlainLoad(graph, next)))
                after.Add(next);
            separated |= graph[next].Kind == EventKind.Fence || graph[next].IsLoad && !IsPlainLoad(graph, next);
        }
    }

    private static bool IsPlainLoad(ExecutionGraph graph, int index) =>
        graph[index].IsLoad && graph[index].Order == MemoryOrder.Plain && !graph[index].Exclusive;
}
