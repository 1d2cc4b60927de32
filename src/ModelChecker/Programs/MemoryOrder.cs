namespace SafePublication.ModelChecker;

/// <summary>The order that an access asks for. The orders are partial, so they are flags that are asked by <see cref="MemoryOrders.Includes"/>.</summary>
[Flags]
public enum MemoryOrder
{
    /// <summary>No order: a plain load or store.</summary>
    Plain = 0,

    /// <summary>Nothing later in program order moves before it.</summary>
    Acquire = 1,

    /// <summary>Nothing earlier in program order moves behind it.</summary>
    Release = 2,

    /// <summary>Both halves.</summary>
    AcquireRelease = Acquire | Release,
}

/// <summary>Questions to a <see cref="MemoryOrder"/>.</summary>
public static class MemoryOrders
{
    /// <summary>True when <paramref name="order"/> gives everything that <paramref name="part"/> asks for.</summary>
    public static bool Includes(this MemoryOrder order, MemoryOrder part) => (order & part) == part;
}
