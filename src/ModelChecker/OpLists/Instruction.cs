namespace SafePublication.ModelChecker;

/// <summary>What an instruction does; each performs at most one event, so that a thread can be parked between any two.</summary>
internal enum InstructionCode
{
    Load,
    LoadThrough,
    Store,
    StoreThrough,
    StoreExclusive,
    Fence,
    BlockUnless,
    JumpUnless,
    Sum,
    Fail,
}

/// <summary>One step of a compiled op list; registers, locations and values are numbers.</summary>
internal sealed record Instruction(InstructionCode Code)
{
    /// <summary>The register that is written, tested or used as a reference.</summary>
    public int Register { get; init; }

    /// <summary>The location that is accessed.</summary>
    public int Location { get; init; }

    /// <summary>The register that Operand comes from, or -1 when it is the number in <see cref="Value"/>.</summary>
    public int Source { get; init; } = -1;

    /// <summary>The number to store, to add or to compare with.</summary>
    public long Value { get; init; }

    /// <summary>True when the value is added to what was loaded.</summary>
    public bool Adds { get; init; }

    /// <summary>True to jump, or to block, when the values are equal instead of when they differ.</summary>
    public bool Negated { get; init; }

    /// <summary>Where a jump goes.</summary>
    public int Target { get; set; }

    /// <summary>The order of a load or store.</summary>
    public MemoryOrder Order { get; init; }

    /// <summary>True for a store of a reference.</summary>
    public bool Publishes { get; init; }

    /// <summary>The kind of a fence.</summary>
    public FenceKind Fence { get; init; }

    /// <summary>The number of the operation in its program, from 1.</summary>
    public int Site { get; init; }

    /// <summary>What a failure or a blocked thread says.</summary>
    public string Text { get; init; } = string.Empty;
}
