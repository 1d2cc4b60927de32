namespace SafePublication.Analyzers.Publishing;

/// <summary>An index that is computed from one field and used on an array in another, both replaced under a lock that the reader does not take.</summary>
internal sealed class Bound : Race
{
    public Bound(Location elements, Access load, Access store)
        : base(load.Location, EvidenceKind.Lock)
    {
        Elements = elements;
        Load = load;
        Store = store;
    }

    public Location Elements { get; }

    public Access Load { get; }

    public Access Store { get; }
}
