using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Volatile"/>: acquire loads, release stores, and the two half fences of .NET 10.</summary>
[Replaces(typeof(Volatile))]
public static class VolatileHooks
{
    /// <summary>An acquire load.</summary>
    public static T Read<T>(ref T location, ref int token, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null || SharedAccess.CellAt(thread, ref location, site) is not { } cell)
            return MemoryHooks.LoadAt(ref location, ref token, site);
        return thread.LoadAlone(cell, MemoryOrder.Acquire, site, ref token).As<T>(cell);
    }

    /// <summary>A release store.</summary>
    public static void Write<T>(ref T location, T value, ref int token, int valueToken, int site)
    {
        var thread = CurrentThread.Recording;
        if (thread is null)
            location = value;
        else if (SharedAccess.CellAt(thread, ref location, site) is not { } cell)
            SharedAccess.StoreDirectly(thread, ref location, value, valueToken);
        else
            SharedAccess.Store(thread, cell, value, MemoryOrder.Release, token, valueToken, site);
    }

    /// <summary>Earlier loads stay before everything later.</summary>
    public static void ReadBarrier(int site) => CurrentThread.Recording?.Fence(FenceKind.Read, site);

    /// <summary>Everything earlier stays before later stores.</summary>
    public static void WriteBarrier(int site) => CurrentThread.Recording?.Fence(FenceKind.Write, site);
}
