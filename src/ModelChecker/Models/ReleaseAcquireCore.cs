namespace SafePublication.ModelChecker;

/// <summary>
/// Release and acquire without multi-copy atomicity (<c>core</c>): the repaired C11 model RC11 of Lahav, Vafeiadis, Kang, Hur and Dreyer
/// (2017) with relaxed accesses for plain ones, without load buffering, and with .NET's publication by reference.
/// </summary>
internal sealed class ReleaseAcquireCore : Axiom
{
    public static readonly MemoryModel Model = new(
        "core", "RC11-like: release and acquire, not multi-copy atomic", new Atomicity(), new ReleaseAcquireCore());

    /// <inheritdoc/>
    public override bool Holds(ExecutionGraph graph)
    {
        var order = new HappensBefore(graph);
        var extendedCoherence = order.ExtendedCoherence;

        // core-1: nothing happens before itself.
        if (!order.Relation.IsIrreflexive())
            return false;

        // core-2, coherence: what happens before a store is not behind it in modification order, nor reads from behind it.
        var coherence = order.Relation.Then(extendedCoherence);
        if (!coherence.IsIrreflexive())
            return false;

        // core-3: full fences are in one order that agrees with happens-before and with what lies between two of them.
        var fences = graph[EventMask.FullFences];
        var betweenFences = order.Relation | coherence.Then(order.Relation);
        return betweenFences.From(fences).To(fences).IsAcyclic();
    }
}
