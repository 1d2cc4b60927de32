namespace SafePublication.Analyzers.Publishing;

/// <summary>What a rule judges: a location, what is done to it, and what shows that several threads do it.</summary>
internal abstract class Race
{
    protected Race(Location flag, EvidenceKind evidence)
    {
        Flag = flag;
        Evidence = evidence;
    }

    /// <summary>The flag, or the location that is its own flag.</summary>
    public Location Flag { get; }

    public EvidenceKind Evidence { get; }

    /// <summary>Whether the code shows that several threads may be at work, and not more: that is worth a look and no warning.</summary>
    public virtual bool IsSuggestion => false;
}
