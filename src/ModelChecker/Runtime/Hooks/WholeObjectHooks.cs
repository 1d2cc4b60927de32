using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;
using SafePublication.ModelChecker.Runtime.Wholes;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Stands around calls of library methods that are handed collections.</summary>
public static class WholeObjectHooks
{
    /// <summary>What the call is to be made with in place of the object. The object's token becomes that of the content.</summary>
    public static T Enter<T>(T item, bool changes, ref int token, int site) where T : class =>
        item is null ? item! : Unsafe.As<T>(WholeObject.Enter(item, changes, ref token, site));

    /// <summary>After a call that changes the object by the references that it is handed, and by nothing else.</summary>
    public static void KeepReferences(object? copy)
    {
        if (copy is not null)
            WholeObject.KeepReferences(copy);
    }

    /// <summary>One of these references.</summary>
    public static void Put(object? copy, object? reference, int token)
    {
        if (copy is not null)
            WholeObject.Put(copy, reference, token);
    }

    /// <summary>
    /// The token of a reference that a call returned from the content of a collection; the other one when it is not known where it came from. A null
    /// may also say that nothing was found.
    /// </summary>
    public static int TokenOf(object? content, object? reference, int otherwise) => reference is null ? otherwise : TokenOfItem(content, reference, otherwise);

    /// <summary>The same for a call that always returns an item, be it null.</summary>
    public static int TokenOfItem(object? content, object? reference, int otherwise) => content is null ? otherwise : WholeObject.TokenOf(content, reference, otherwise);

    /// <summary>The same for a reference that a call left at an address.</summary>
    public static void SettleFrom<T>(object? content, ref T address, int token) where T : class?
    {
        if (CurrentThread.Recording is { } thread && thread.IsOnStack(ref address))
            thread.StackTokens.Set(ref address, TokenOf(content, address, token));
    }

    /// <summary>After a call that says whether it changed the object: one that failed, such as taking from an empty queue, only read it.</summary>
    public static void LeaveIf(bool hasChanged, object? item, object? copy, int token, int site)
    {
        if (hasChanged)
            Leave(item, copy, token, site);
    }

    /// <summary>After a call that changes the object.</summary>
    public static void Leave(object? item, object? copy, int token, int site)
    {
        if (item is not null && copy is not null)
            WholeObject.Leave(item, copy, token, site);
    }
}
