namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// Finds locations that share memory. A struct among them is taken apart, and the exploration begins again; what is no struct, or was taken apart
/// already, has memory of several layouts, which is refused.
/// </summary>
internal sealed class Overlaps(Splits splits)
{
    private readonly List<Cell> _cells = [];
    private int _sizes;
    private bool _mayOverlap;

    /// <summary>Adds a location that an execution has not accessed before. Aligned locations of one size are equal or apart.</summary>
    public void Add(Cell added)
    {
        _sizes |= added.Size;
        _mayOverlap |= added.IsComposite || (_sizes & (_sizes - 1)) != 0 || added.Offset % added.Size != 0;
        if (_mayOverlap && _cells.Find(other => Overlap(other, added)) is { } other)
            throw Met(other, added);
        _cells.Add(added);
    }

    /// <summary>What two locations that share memory mean for the check.</summary>
    public Exception Met(Cell one, Cell other)
    {
        var (whole, part) = one.IsComposite && (one.Size >= other.Size || !other.IsComposite) ? (one, other) : (other, one);
        var reason = $"{whole.NameAndPlace} is accessed as a whole, and in parts as {part.NameAndPlace}: its fields are loaded and stored one by one";
        return whole.IsComposite && splits.TryAdd(whole, reason)
            ? new RestartException(reason)
            : new UnsupportedConstructException($"{one.NameAndPlace} and {other.NameAndPlace} share memory: accesses of several sizes to one location are not modelled.");
    }

    public void Clear()
    {
        _cells.Clear();
        (_sizes, _mayOverlap) = (0, false);
    }

    private static bool Overlap(Cell one, Cell other) => ReferenceEquals(one.Owner, other.Owner)
        && one.Offset < other.Offset + other.Size && other.Offset < one.Offset + one.Size;
}
