using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// Whether a synchronisation object is disposed of: a location of its own, a release store by who disposes and an acquire load by who uses. A program
/// that disposes of no such object has no loads of it. Whoever waits already goes on waiting, as in the library.
/// </summary>
internal static class Disposal
{
    /// <summary>Disposes of the object; doing so twice is no error.</summary>
    public static void Of(object item, int site)
    {
        if (CurrentThread.Value is { } thread)
            thread.Store(CellOf(thread, item, site), new StoredValue(1, null), new Access(CellOf(thread, item, site).Location, MemoryOrder.Release, site));
    }

    /// <summary>What the members do first that are of no use after the disposal.</summary>
    public static void ThrowIfBehind(object item, int site)
    {
        if (IsBehind(item, site))
            throw new ObjectDisposedException(item.GetType().FullName);
    }

    private static bool IsBehind(object item, int site)
    {
        if (CurrentThread.Value is not { } thread || !thread.Execution.Sites.HasDisposal)
            return false;
        var token = 0;
        return thread.Load(CellOf(thread, item, site), MemoryOrder.Acquire, site, ref token).Bits != 0;
    }

    private static Cell CellOf(LogicalThread thread, object item, int site) =>
        thread.Execution.Memory.Hidden(item, HiddenState.Disposal, thread.Names, $"{thread.Execution.Sites[site].Name} (disposed)");
}
