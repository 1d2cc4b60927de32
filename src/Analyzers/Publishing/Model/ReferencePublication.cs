using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>An object that is published by one plain reference: safe on .NET, not by the letter of ECMA-335.</summary>
internal sealed class ReferencePublication : Race
{
    public ReferencePublication(Location reference, ImmutableArray<Access> stores, ImmutableArray<Access> loads, EvidenceKind evidence)
        : base(reference, evidence)
    {
        Stores = stores;
        Loads = loads;
    }

    /// <summary>The stores that publish.</summary>
    public ImmutableArray<Access> Stores { get; }

    /// <summary>The lock-free loads whose reference is followed.</summary>
    public ImmutableArray<Access> Loads { get; }
}
