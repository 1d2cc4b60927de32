using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A value of several words that is its own flag: stored lazily, tested and read without the lock.</summary>
internal sealed class TornValue : Race
{
    public TornValue(Location location, ImmutableArray<Access> loads, ImmutableArray<Access> stores, EvidenceKind evidence)
        : base(location, evidence)
    {
        Loads = loads;
        Stores = stores;
    }

    /// <summary>The lock-free tests.</summary>
    public ImmutableArray<Access> Loads { get; }

    public ImmutableArray<Access> Stores { get; }

    /// <summary>Most objects with asynchronous members serve one flow at a time.</summary>
    public override bool IsSuggestion => Evidence == EvidenceKind.AsyncMember;
}
