namespace SafePublication.ModelChecker;

/// <summary>
/// The .NET memory model for machines on which a store becomes visible to all other threads at once (<c>mca</c>), without load buffering.
/// Every law is a row of the document docs/design/specs/Memory-model.md of dotnet/runtime; the form (internal, atomic, external) is
/// that of Alglave, Maranget and Tautschnig, Herding Cats (2014).
/// </summary>
internal static class MultiCopyAtomic
{
    private static readonly Law Acquire = new(
        "mca-1", "acquire load", "[acq] ; po", ".NET memory model, \"Volatile reads\" and lock entry", AddAcquire);

    private static readonly Law Release = new(
        "mca-2", "release store", "po ; [rel]", ".NET memory model, \"Volatile writes\" and lock exit",
        (graph, index, after) => graph.AddLater(index, EventMask.Releases, after));

    private static readonly Law FullFence = new(
        "mca-3", "full fence", "po ; [mb] | [mb] ; po", ".NET memory model, \"Full fence\" and Interlocked", AddFullFence);

    private static readonly Law ReadBarrier = new(
        "mca-4", "read barrier", "[R] ; po ; [rb] | [rb] ; po", "Volatile.ReadBarrier, dotnet/runtime #98837", AddReadBarrier);

    private static readonly Law WriteBarrier = new(
        "mca-5", "write barrier", "po ; [wb] | [wb] ; po ; [W]", "Volatile.WriteBarrier, dotnet/runtime #98837", AddWriteBarrier);

    private static readonly Law Publication = new(
        "mca-6", "publication by reference", "[W] ; po ; [pub]", ".NET memory model, \"Object assignment\"", AddPublication);

    private static readonly Law Dependency = new(
        "mca-7", "reference dependency", "addr | src | (addr | src) ; rfi", ".NET memory model, \"Data-dependent reads are ordered\"", AddDependency);

    private static readonly Law SameLocation = new(
        "mca-8", "same location", "po-loc ; [W]", ".NET memory model, \"Order of memory operations\": single-thread consistency",
        (graph, index, after) => graph.AddLater(index, graph.SameLocation(index), EventMask.Stores, after));

    private static readonly Law Letter = new(
        "mca-9", "publication of an object's contents", "W ; po ; pub ; rf ; src* ; addr+ ; M at the same location",
        ".NET memory model, \"Object assignment\": a release for the instance's own fields", LetterOfPublication.AddContents);

    /// <summary>The letter of ECMA-335 I.12.6: only volatile operations order anything, object assignment (I.12.6.8) and dependency do not.</summary>
    public static readonly MemoryModel Ecma = new(
        "ecma", "ECMA-335 by the letter: mca without publication by reference",
        new Atomicity(),
        Coherence.Axiom,
        new Acyclic(Acquire, Release, FullFence, ReadBarrier, WriteBarrier, SameLocation, Communication.External));

    public static MemoryModel Create(ExplorationOptions options)
    {
        var sameLocation = options.JitCoalescing ? ProgramOrder.SameLocationUnlessCoalesced : ProgramOrder.SameLocation;
        Law[] order = [Acquire, Release, FullFence, ReadBarrier, WriteBarrier, Dependency, SameLocation, Communication.External];
        Axiom[] axioms = options.Strict
            ? [new Atomicity(), Coherence.Over(sameLocation, Letter), new Acyclic(order)]
            : [new Atomicity(), Coherence.Over(sameLocation), new Acyclic([.. order, Publication])];
        var description = options.Strict ? "multi-copy atomic, object assignment by the letter" : "multi-copy atomic";
        return new("mca", description, axioms) { ReordersLoads = options.JitCoalescing };
    }

    internal static void AddFullFence(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[EventMask.FullFences].Contains(index))
            graph.AddLater(index, after);
        else
            graph.AddLater(index, EventMask.FullFences, after);
    }

    private static void AddAcquire(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[EventMask.Acquires].Contains(index))
            graph.AddLater(index, after);
    }

    private static void AddReadBarrier(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[EventMask.ReadFences].Contains(index))
            graph.AddLater(index, after);
        else if (graph[index].IsLoad)
            graph.AddLater(index, EventMask.ReadFences, after);
    }

    private static void AddWriteBarrier(ExecutionGraph graph, int index, EventSet after)
    {
        graph.AddLater(index, EventMask.WriteFences, after);
        if (graph[EventMask.WriteFences].Contains(index))
            graph.AddLater(index, EventMask.Stores, after);
    }

    private static void AddPublication(ExecutionGraph graph, int index, EventSet after)
    {
        if (graph[index].IsStore)
            graph.AddLater(index, EventMask.Publishes, after);
    }

    private static void AddDependency(ExecutionGraph graph, int index, EventSet after)
    {
        if (!graph[index].IsLoad || graph[EventMask.Dependents].IsEmpty)
            return;
        var token = graph[index].Index + 1;
        var later = new EventSet(stackalloc ulong[graph.Words]);
        graph.AddLater(index, EventMask.Dependents, later);
        foreach (var dependent in later)
        {
            if (graph[dependent].AddressToken != token && (graph[dependent].SourceToken != token || !graph[dependent].Publishes))
                continue;
            after.Add(dependent);
            if (graph[dependent].IsStore)
                after.UnionWithBoth(graph.Readers(dependent), graph.OfThread(graph[index].Thread));
        }
    }
}
