using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Wholes;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Stands around calls of library methods that are handed collections.</summary>
public static class WholeObjectHooks
{
    /// <summary>What the call is to be made with in place of the object. The object's token becomes that of the content.</summary>
    public static T Enter<T>(T item, bool changes, ref int token, int site) where T : class =>
        item is null ? item! : Unsafe.As<T>(WholeObject.Enter(item, changes, ref token, site));

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
