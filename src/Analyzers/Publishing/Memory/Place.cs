namespace SafePublication.Analyzers.Publishing;

/// <summary>A location as one expression names it: the member and the value through which it is reached.</summary>
internal sealed class Place
{
    public Place(Location location, Value through)
    {
        Location = location;
        Through = through;
    }

    public Location Location { get; }

    /// <summary>The object whose member this is; <see cref="Value.None"/> for statics and captured locals.</summary>
    public Value Through { get; }

    /// <summary>Whether it is a member of this object, or of none: a static, a captured local.</summary>
    public bool IsOfThis => Through.Kind is ValueKind.This or ValueKind.None;

    /// <summary>The member of this object, or the static, that holds the object whose member this is, itself or as an element; null for every other object.</summary>
    public Place? Holder => Through is { Kind: ValueKind.Loaded, Place: { IsOfThis: true } holder } ? holder : null;

    /// <summary>Whether it is named by a reference, which knows nothing of a <c>volatile</c> modifier.</summary>
    public bool IsReferred { get; private init; }

    /// <summary>The same place, named by a reference.</summary>
    public Place Referred => new(Location, Through) { IsReferred = true };

    /// <summary>The contents of what this place refers to.</summary>
    public Place Contents => new(new Location(Location.Member, isContents: true), Through);

    /// <summary>Whether this place is reached through a value that was loaded from <paramref name="location"/>, or is its contents.</summary>
    public bool IsReachedThrough(Location location) =>
        (Location.IsContents && !location.IsContents && new Location(Location.Member).Equals(location)) || Through.ComesFrom(location);
}
