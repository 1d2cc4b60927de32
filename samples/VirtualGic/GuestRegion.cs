namespace VirtualGic;

/// <summary>A range of guest physical addresses, in bytes.</summary>
internal readonly record struct GuestRegion(ulong Start, ulong Length)
{
    /// <summary>The guest's physical address space is 40 bits wide.</summary>
    public const ulong AddressLimit = 1UL << 40;

    public ulong End => Start + Length;

    public bool Contains(ulong address) => address - Start < Length;

    public bool Overlaps(GuestRegion other) => Start < other.End && other.Start < End;
}
