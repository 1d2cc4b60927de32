using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Lazy{T}"/> as created by default: one thread makes the value under a lock; whoever gets it sees what went before.</summary>
[Replaces(typeof(Lazy<>), Harmless = ["ToString"])]
public static class LazyHooks
{
    /// <summary>A value that is not made yet.</summary>
    public static Lazy<T> Create<T>(Func<T> valueFactory)
    {
        var lazy = new Lazy<T>(valueFactory);
        CurrentThread.Value?.Execution.Attach(lazy, valueFactory);
        return lazy;
    }

    /// <summary>The value, made by the first thread that asks.</summary>
    public static T get_Value<T>(Lazy<T> lazy, int site)
    {
        if (CurrentThread.Value?.Execution.AttachedTo<Func<T>>(lazy) is not { } factory)
            return lazy.Value;
        var thread = CurrentThread.Value;
        var cell = CellOf(lazy, thread);
        if (!thread.Records)
            return cell.Final.Reference is StrongBox<T> last ? last.Value! : lazy.Value;
        if (Made<T>(thread, cell, site) is { } early)
            return early.Value!;
        ModelledLock.Enter(lazy, site);
        var value = Made<T>(thread, cell, site) ?? Make(thread, cell, factory, site);
        ModelledLock.Exit(lazy, site);
        return value.Value!;
    }

    /// <summary>Whether the value is made.</summary>
    public static bool get_IsValueCreated<T>(Lazy<T> lazy, int site) =>
        CurrentThread.Recording is { } thread ? Made<T>(thread, CellOf(lazy, thread), site) is not null : lazy.IsValueCreated;

    private static Cell CellOf<T>(Lazy<T> lazy, LogicalThread thread)
    {
        var initial = lazy.IsValueCreated ? new StoredValue(0, new StrongBox<T>(lazy.Value)) : default;
        return thread.Execution.Memory.Hidden(lazy, HiddenState.Completion, thread.Names, "Lazy.Value", initial);
    }

    private static StrongBox<T>? Made<T>(LogicalThread thread, Cell cell, int site)
    {
        var token = 0;
        return (StrongBox<T>?)thread.Load(cell, MemoryOrder.Acquire, site, ref token).Reference;
    }

    private static StrongBox<T> Make<T>(LogicalThread thread, Cell cell, Func<T> factory, int site)
    {
        var made = new StrongBox<T>(factory());
        thread.Store(cell, new StoredValue(0, made), new Access(cell.Location, MemoryOrder.Release, site, Publishes: true));
        return made;
    }
}
