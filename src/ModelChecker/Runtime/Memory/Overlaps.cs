namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>Refuses executions in which a struct is accessed as a whole and in parts: the parts would be locations of their own.</summary>
internal sealed class Overlaps
{
    private readonly List<Cell> _cells = [];
    private int _composites;

    /// <summary>Adds a location that an execution has not accessed before.</summary>
    public void Add(Cell added, bool isComposite)
    {
        if (isComposite)
            _composites++;
        if (_composites > 0 && _cells.Find(other => Overlap(other, added)) is { } other)
            throw Refusal(other.Name, added.Name);
        _cells.Add(added);
    }

    public void Clear()
    {
        _cells.Clear();
        _composites = 0;
    }

    public static UnsupportedConstructException Refusal(string one, string other) =>
        new($"{one} and {other} share memory: a struct that is accessed as a whole and in parts is modelled only with tearing.");

    private static bool Overlap(Cell one, Cell other) => ReferenceEquals(one.Owner, other.Owner)
        && one.Offset < other.Offset + other.Size && other.Offset < one.Offset + one.Size;
}
