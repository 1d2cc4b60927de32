using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Keys for which something was loaded: who is asked for another one loads that and remembers its key. The key speaks for what that function has
/// loaded, and not for what its callers make; and a constant in its place only makes the next one load anew.
/// </summary>
internal static class RememberedKeys
{
    /// <summary>Whether the store sets the flag to the parameter with which its function has compared it.</summary>
    public static bool Contain(Site store, List<Observation> tests) => ((Access)store.Event).Value is { Kind: ValueKind.Parameter, Symbol: var key }
        && tests.Exists(test => test.Test.Body == store.Body && (IsOf(test.Condition.Left, key) || IsOf(test.Condition.Right, key)));

    /// <summary>Whether a store lies neither in the function that remembers the key, nor in what that calls.</summary>
    public static bool IsMadeByCallers(Program program, Site late, Site store) => store.Body.Method is { } method && !program.Spawned.Reach(method).Contains(late.Body);

    private static bool IsOf(Value side, ISymbol? key) => side.Kind == ValueKind.Parameter && SymbolEqualityComparer.Default.Equals(side.Symbol, key);
}
