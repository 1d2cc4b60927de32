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
            : PerformDirectly(ref address, change, ref token);
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
        return (old.As<T>(), (changed ?? old).As<T>());
    }

    private static (T Old, T New) PerformDirectly<T>(ref T address, Func<StoredValue, StoredValue?> change, ref int token)
    {
        token = 0;
        var old = address;
        if (change(StoredValue.From(old)) is { } value)
            address = value.As<T>();
        return (old, address);
    }
}
