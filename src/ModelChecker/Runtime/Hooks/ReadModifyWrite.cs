using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>An atomic load and store between two full fences.</summary>
internal static class ReadModifyWrite
{
    /// <summary>Stores what <paramref name="change"/> makes of the old value, or nothing when it returns null.</summary>
    public static (T Old, T New) Perform<T>(
        ref T address, Func<StoredValue, StoredValue?> change, ref int token, int valueToken, int site)
    {
        var thread = CurrentThread.Recording;
        return thread is not null && SharedAccess.CellAt(thread, ref address, site) is { } cell
            ? PerformAt<T>(thread, cell, change, ref token, valueToken, site)
            : PerformDirectly(thread, ref address, change, ref token, valueToken);
    }

    private static (T Old, T New) PerformAt<T>(
        LogicalThread thread, Cell cell, Func<StoredValue, StoredValue?> change, ref int token, int valueToken, int site)
    {
        var addressToken = token;
        thread.Fence(FenceKind.Full, site);
        var old = thread.Load(cell, MemoryOrder.Plain, site, ref token);
        var changed = change(old);
        if (changed is { } value)
        {
            var access = new Access(cell.Location, MemoryOrder.Plain, site, SharedAccess.Publishes<T>(), addressToken, valueToken);
            thread.StoreAtomically(cell, old, value, access);
        }
        thread.Fence(FenceKind.Full, site);
        return (old.As<T>(cell), (changed ?? old).As<T>(cell));
    }

    private static (T Old, T New) PerformDirectly<T>(
        LogicalThread? thread, ref T address, Func<StoredValue, StoredValue?> change, ref int token, int valueToken)
    {
        token = thread is null ? 0 : SharedAccess.TokenAt(thread, ref address);
        var old = address;
        if (change(StoredValue.From(old)) is not { } value)
            return (old, old);
        if (thread is null)
            address = value.As<T>();
        else
            SharedAccess.StoreDirectly(thread, ref address, value.As<T>(), valueToken);
        return (old, address);
    }
}
