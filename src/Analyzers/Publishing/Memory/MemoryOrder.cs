namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What an operation promises about the order of the accesses around it (.NET memory model, "Volatile" and "Full-fence" operations).
/// Orders are flags and not a scale: acquire and release are incomparable.
/// </summary>
[Flags]
internal enum MemoryOrder
{
    /// <summary>An ordinary access: it may be reordered with every access to another location.</summary>
    Plain = 0,

    /// <summary>Nothing that follows in program order is executed before it.</summary>
    Acquire = 1,

    /// <summary>Nothing that precedes in program order is observed after it.</summary>
    Release = 2,

    /// <summary>Both halves.</summary>
    AcquireRelease = 3,

    /// <summary>A full fence: everything before it is ordered before everything after it.</summary>
    FullFence = 7,
}

internal static class MemoryOrders
{
    /// <summary>Whether <paramref name="order"/> promises all that <paramref name="asked"/> promises.</summary>
    public static bool Includes(this MemoryOrder order, MemoryOrder asked) => (order & asked) == asked;
}
