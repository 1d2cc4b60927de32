namespace SafePublication.ModelChecker;

/// <summary>
/// The loads of a loop that waits. Adjacent plain loads of one location may be merged into one (.NET memory model, "Sideeffects and optimizations
/// of memory accesses"), so a loop that does nothing but load plainly may test for ever what it loaded once.
/// </summary>
internal static class MergedLoads
{
    /// <summary>True when all the loads of a turn are plain.</summary>
    public static bool ArePlain(ExecutionGraph graph, int thread, ReadOnlySpan<int> loads)
    {
        foreach (var token in loads)
        {
            if (graph[graph.Find(thread, token - 1)].Order.Includes(MemoryOrder.Acquire))
                return false;
        }

        return !loads.IsEmpty;
    }
}
