namespace SafePublication.ModelChecker;

/// <summary>A memory model: the axioms that decide whether an execution is possible.</summary>
public sealed class MemoryModel
{
    private readonly Axiom[] _axioms;

    internal MemoryModel(string name, string description, params Axiom[] axioms)
    {
        Name = name;
        Description = description;
        _axioms = axioms;
    }

    /// <summary>The models by name, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["mca", "sc", "tso", "core", "ecma"];

    /// <summary>The model's name.</summary>
    public string Name { get; }

    /// <summary>What the model describes, in one line.</summary>
    public string Description { get; }

    /// <summary>The axioms that an execution has to fulfil.</summary>
    public IReadOnlyList<Axiom> Axioms => _axioms;

    /// <summary>True when a thread may see its loads of one location out of order.</summary>
    internal bool ReordersLoads { get; init; }

    /// <summary>The laws of the axioms that forbid cycles.</summary>
    public IEnumerable<Law> Laws => _axioms.OfType<Acyclic>().SelectMany(axiom => axiom.Laws);

    /// <summary>The laws that keep events of one thread in order for all others, for explanations; core is explained by those of mca.</summary>
    internal IEnumerable<Law> LocalLaws =>
        (_axioms.OfType<Acyclic>().LastOrDefault()?.Laws ?? MultiCopyAtomic.Create(new ExplorationOptions()).LocalLaws).Except(Communication.All);

    /// <summary>Finds the model that the options ask for.</summary>
    /// <exception cref="ArgumentException">There is no model of that name, or it does not have the mode.</exception>
    public static MemoryModel For(ExplorationOptions options)
    {
        if ((options.Strict || options.JitCoalescing) && options.Model != "mca")
            throw new ArgumentException($"The modes strict and jit-coalescing belong to the model mca, not to '{options.Model}'.");
        return options.Model switch
        {
            "mca" => MultiCopyAtomic.Create(options),
            "sc" => SequentialConsistency.Model,
            "tso" => TotalStoreOrder.Model,
            "core" => ReleaseAcquireCore.Model,
            "ecma" => MultiCopyAtomic.Ecma,
            _ => throw new ArgumentException($"There is no memory model '{options.Model}'; there are {string.Join(", ", Names)}."),
        };
    }

    /// <summary>True when the execution is possible.</summary>
    public bool Allows(ExecutionGraph graph)
    {
        foreach (var axiom in _axioms)
        {
            if (!axiom.Holds(graph))
                return false;
        }

        return true;
    }

    /// <summary>True when the execution is possible, given that it was before the event came or changed its store.</summary>
    internal bool AllowsAfter(ExecutionGraph graph, int changed)
    {
        foreach (var axiom in _axioms)
        {
            if (!axiom.HoldsAfter(graph, changed))
                return false;
        }

        return true;
    }
}
