using System.Reflection;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The memory hooks by name; none of them is overloaded.</summary>
internal static class MemoryHookMethods
{
    private static readonly Dictionary<string, MethodInfo> Methods =
        typeof(MemoryHooks).GetMethods(BindingFlags.Public | BindingFlags.Static).ToDictionary(method => method.Name);

    public static MethodInfo Named(string name) => Methods[name];
}
