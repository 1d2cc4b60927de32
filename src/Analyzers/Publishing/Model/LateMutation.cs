using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>An object that is stored into a shared reference and written afterwards, while others may already read it.</summary>
internal sealed class LateMutation : Race
{
    /// <param name="store">The store that publishes the reference.</param>
    /// <param name="mutations">The stores into the object that follow it, in the order of the source; at least one.</param>
    /// <param name="evidence">What shows that several threads are at work.</param>
    public LateMutation(Access store, ImmutableArray<Access> mutations, EvidenceKind evidence)
        : base(store.Location, evidence)
    {
        Store = store;
        Mutations = mutations;
    }

    /// <summary>The store that publishes the reference.</summary>
    public Access Store { get; }

    /// <summary>Whether a container takes the object, and the flag is its name.</summary>
    public bool IsPut { get; init; }

    /// <summary>The first store into the object that follows it.</summary>
    public Access Mutation => Mutations[0];

    /// <summary>All of them: a flag among these is raised by an object that is published too early.</summary>
    public ImmutableArray<Access> Mutations { get; }
}
