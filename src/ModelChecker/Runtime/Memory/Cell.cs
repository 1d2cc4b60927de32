namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>One location in one execution: where it lies and what it held before the first event.</summary>
internal abstract class Cell(long location, object owner, nint offset)
{
    public long Location { get; } = location;

    public object Owner { get; } = owner;

    public nint Offset { get; } = offset;

    /// <summary>The name that the first access gave it, for the witness.</summary>
    public required string Name { get; init; }

    public abstract StoredValue Initial { get; }

    /// <summary>What the location holds after all threads have ended, as far as memory cannot say so.</summary>
    public virtual StoredValue Final => Initial;

    public abstract int Size { get; }

    /// <summary>True once some thread stored to it: only then does memory have to be brought up to date.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Puts a value into memory, where code that is not rewritten sees it.</summary>
    public abstract void WriteBack(StoredValue value);

    public abstract string Format(StoredValue value);
}
