namespace SafePublication.Analyzers.Publishing;

/// <summary>A loop that waits for a plain location which nothing in the loop can write.</summary>
internal sealed class SpinLoop : Race
{
    public SpinLoop(Access load, Access store)
        : base(load.Location, EvidenceKind.OtherThread)
    {
        Load = load;
        Store = store;
    }

    public Access Load { get; }

    /// <summary>A store that the loop waits for.</summary>
    public Access Store { get; }

    /// <summary>Whether a clock or a count ends the loop, too: it may wait in vain, and not for ever.</summary>
    public bool IsBounded { get; init; }

    /// <inheritdoc/>
    public override bool IsSuggestion => IsBounded;
}
