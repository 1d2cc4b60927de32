namespace SafePublication.ModelChecker;

/// <summary>
/// A demand that every consistent execution fulfils. Axioms are closed under prefixes (an execution that fulfils them still does without
/// its last events) and extensible (a load of the last store, or a store put last, never breaks them): the exploration relies on both.
/// </summary>
public abstract class Axiom
{
    /// <summary>True when the whole graph fulfils the axiom.</summary>
    public abstract bool Holds(ExecutionGraph graph);

    /// <summary>True when the graph fulfils the axiom, given that it did before <paramref name="changed"/> came or changed its store.</summary>
    public virtual bool HoldsAfter(ExecutionGraph graph, int changed) => Holds(graph);
}
