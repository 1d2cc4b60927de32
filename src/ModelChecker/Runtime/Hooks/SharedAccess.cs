using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Statics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What the hooks have in common: which location an address is, and how a store of a reference is labelled.</summary>
internal static class SharedAccess
{
    /// <summary>Null for an address on the thread's own stack or outside of every object that the execution knows.</summary>
    public static Cell? CellAt<T>(LogicalThread thread, ref T address, int site) => OwnerOf(thread, ref address) is { } owner
        ? thread.Execution.Memory.At(owner, ref address, thread.Names, thread.Execution.Sites[site].Name, thread.Execution.Sites[site])
        : null;

    /// <summary>The object that an address lies in; null as for <see cref="CellAt{T}"/>.</summary>
    public static object? OwnerOf<T>(LogicalThread thread, ref T address) =>
        thread.IsOnStack(ref address) ? null : thread.Containing(ref address);

    /// <summary>
    /// A readonly field of an object that was complete before the threads started has one value: reading it is no event, and what is
    /// reached through it depends on the reference to the object.
    /// </summary>
    public static bool IsSettled(LogicalThread thread, object owner)
    {
        var scope = thread.Execution.Memory.Names.Of(owner, thread.Names) >> ObjectNames.IndexBits;
        return scope % 2 == 0 && owner is not StaticStorage { IsPrecise: true };
    }

    public static void Store<T>(LogicalThread thread, Cell cell, T value, MemoryOrder order, int addressToken, int valueToken, int site)
    {
        var access = new Access(cell.Location, order, site, Publishes<T>(), addressToken, thread.StackTokens.Common(ref value, valueToken));
        thread.Store(cell, StoredValue.From(value), access);
    }

    /// <summary>The token of a value on the thread's own stack.</summary>
    public static int TokenAt<T>(LogicalThread thread, ref T address) => thread.IsOnStack(ref address) ? thread.StackTokens.Of(ref address) : 0;

    /// <summary>A store that is no event: on the thread's own stack the value keeps its token.</summary>
    public static void StoreDirectly<T>(LogicalThread thread, ref T address, T value, int valueToken)
    {
        address = value;
        if (thread.IsOnStack(ref address))
            thread.StackTokens.Set(ref address, valueToken);
    }

    /// <summary>Object assignment is a release for the object's contents; so is that of a struct which holds references.</summary>
    public static bool Publishes<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>();
}
