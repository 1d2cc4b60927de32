namespace SafePublication.ModelChecker;

/// <summary>What an event does.</summary>
public enum EventKind : byte
{
    /// <summary>It loads a value.</summary>
    Load,

    /// <summary>It stores a value.</summary>
    Store,

    /// <summary>It orders other events.</summary>
    Fence,
}

/// <summary>One event of an execution.</summary>
public readonly record struct Event
{
    /// <summary>What the event does.</summary>
    public EventKind Kind { get; init; }

    /// <summary>The kind of a fence.</summary>
    public FenceKind Fence { get; init; }

    /// <summary>The order that a load or store asks for.</summary>
    public MemoryOrder Order { get; init; }

    /// <summary>True for a store of a reference.</summary>
    public bool Publishes { get; init; }

    /// <summary>True for both halves of a read-modify-write that did store.</summary>
    public bool Exclusive { get; init; }

    /// <summary>The event's thread.</summary>
    public int Thread { get; init; }

    /// <summary>The event's place in its thread, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The location of a load or store; negative for the lives of threads.</summary>
    public long Location { get; init; }

    /// <summary>The place in the source, or 0.</summary>
    public int Site { get; init; }

    /// <summary>For a load: the graph's number of the store that it reads, or -1 for the initial store.</summary>
    public int ReadsFrom { get; init; }

    /// <summary>The token of the load that gave the base reference, or 0.</summary>
    public int AddressToken { get; init; }

    /// <summary>The token of the load that gave the stored reference, or 0.</summary>
    public int SourceToken { get; init; }

    /// <summary>The value of a store that told it.</summary>
    public ulong? Value { get; init; }

    /// <summary>True for a load that is no first half of a read-modify-write.</summary>
    public bool IsAlone { get; init; }

    /// <summary>True for a call on an object that is not safe for several threads.</summary>
    public bool NeedsOrder { get; init; }

    /// <summary>The event's identity across runs.</summary>
    public EventId Id => new(Thread, Index);

    /// <summary>True for a load.</summary>
    public bool IsLoad => Kind == EventKind.Load;

    /// <summary>True for a store.</summary>
    public bool IsStore => Kind == EventKind.Store;
}
