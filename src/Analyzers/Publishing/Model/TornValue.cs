using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A value of several words that is its own flag: stored lazily, or again and again, and read without the lock.</summary>
internal sealed class TornValue : Race
{
    /// <param name="location">The value.</param>
    /// <param name="loads">Its lock-free tests, or the lock-free copies of it.</param>
    /// <param name="stores">The stores that they may see in part.</param>
    /// <param name="evidence">What shows that several threads are at work.</param>
    public TornValue(Location location, IEnumerable<Site> loads, IEnumerable<Site> stores, EvidenceKind evidence)
        : base(location, evidence)
    {
        Loads = Accesses(loads);
        Stores = Accesses(stores);
    }

    /// <summary>The lock-free tests or copies.</summary>
    public ImmutableArray<Access> Loads { get; }

    public ImmutableArray<Access> Stores { get; }

    /// <summary>Whether the value is more likely state that is worked on than one that is computed once.</summary>
    public bool IsWorkedOn { get; init; }

    /// <summary>Most objects with asynchronous members serve one flow at a time.</summary>
    public override bool IsSuggestion => IsWorkedOn || Evidence == EvidenceKind.AsyncMember;

    private static ImmutableArray<Access> Accesses(IEnumerable<Site> sites) =>
        sites.Select(site => (Access)site.Event).Distinct().OrderBy(access => access.Syntax.SpanStart).ToImmutableArray();
}
