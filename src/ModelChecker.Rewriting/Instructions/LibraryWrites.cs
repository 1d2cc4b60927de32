using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>What library code may write of that which it is handed, be it with the value that was there before.</summary>
internal static class LibraryWrites
{
    /// <summary>Methods of arrays, of spans and of the interfaces of both that write elements. All others that take arrays only read them.</summary>
    private static readonly HashSet<string> Writing =
        ["Reverse", "Sort", "SetValue", "set_Item", "Replace", "Shuffle", "GetItems", "TryPopRange", "GetValues", "Invoke", "Initialize", "ConstrainedCopy"];

    /// <summary>Whether the method may write elements that it is led to by an argument.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parameter">The parameter; negative for the receiver.</param>
    public static bool OfElements(MethodReference method, int parameter) =>
        Writing.Contains(method.Name) && !(method.Name == "ConstrainedCopy" && parameter == 0)
        || parameter >= 0 && method.Name.EndsWith("CopyTo", StringComparison.Ordinal);

    /// <summary>Whether the method may write what lies at an address that it is handed. A struct's own method is taken to leave it.</summary>
    public static bool AtAddress(ModuleContext module, MethodReference method, int parameter) =>
        parameter >= 0 && module.Resolve(method)?.Parameters[parameter].IsIn != true;
}
