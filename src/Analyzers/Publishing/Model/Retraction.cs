namespace SafePublication.Analyzers.Publishing;

/// <summary>A flag that is lowered while its payload is destroyed: whoever saw it set a moment before may still be reading.</summary>
internal sealed class Retraction : Race
{
    public Retraction(Access store, Location payload, Access read, EvidenceKind evidence)
        : base(store.Location, evidence)
    {
        Store = store;
        Payload = payload;
        Read = read;
    }

    /// <summary>The store that lowers the flag.</summary>
    public Access Store { get; }

    /// <summary>What is destroyed.</summary>
    public Location Payload { get; }

    /// <summary>A lock-free load of it after the flag was seen set.</summary>
    public Access Read { get; }
}
