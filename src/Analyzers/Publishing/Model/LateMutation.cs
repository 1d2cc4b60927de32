namespace SafePublication.Analyzers.Publishing;

/// <summary>An object that is stored into a shared reference and written afterwards, while others may already read it.</summary>
internal sealed class LateMutation : Race
{
    public LateMutation(Access store, Access mutation, EvidenceKind evidence)
        : base(store.Location, evidence)
    {
        Store = store;
        Mutation = mutation;
    }

    /// <summary>The store that publishes the reference.</summary>
    public Access Store { get; }

    /// <summary>Whether a container takes the object, and the flag is its name.</summary>
    public bool IsPut { get; init; }

    /// <summary>The first store into the object that follows it.</summary>
    public Access Mutation { get; }
}
