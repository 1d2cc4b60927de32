namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>One location in one execution: where it lies and what it held before the first event.</summary>
internal abstract class Cell(long location, object owner, nint offset, Site? place)
{
    private int _namer = int.MaxValue;

    public long Location { get; } = location;

    public object Owner { get; } = owner;

    public nint Offset { get; } = offset;

    /// <summary>The name that the first access of the first thread gave it, for the witness: the same in whatever order the threads come.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The name with the source line of the access that was first to come here.</summary>
    public string NameAndPlace => place?.ToString() is { Length: > 0 } line ? $"{Name} ({line})" : Name;

    public abstract StoredValue Initial { get; }

    /// <summary>What the location holds after all threads have ended, as far as memory cannot say so.</summary>
    public virtual StoredValue Final => Initial;

    public abstract int Size { get; }

    /// <summary>True when the hardware has no single access for the value.</summary>
    public virtual bool IsComposite => false;

    /// <summary>True once some thread stored to it: only then does memory have to be brought up to date.</summary>
    public bool IsWritten { get; set; }

    /// <summary>Takes the name that a thread knows the location by, unless an earlier thread has given it one.</summary>
    public void OfferName(string name, NameScope scope)
    {
        if (scope.Number < _namer)
            (Name, _namer) = (name, scope.Number);
    }

    /// <summary>Puts a value into memory, where code that is not rewritten sees it.</summary>
    public abstract void WriteBack(StoredValue value);

    public abstract string Format(StoredValue value);
}
