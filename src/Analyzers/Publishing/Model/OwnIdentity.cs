using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The identity of the thread that runs: only that thread stores it, so who finds it sees its own store, and all others find nothing in it.</summary>
internal static class OwnIdentity
{
    // Documented bound: a parameter is followed up through this many calls.
    private const int MaxUp = 5;

    public static bool IsAskedFor(Condition condition, Program program) => condition.Left.All.Concat(condition.Right.All).Any(value => Is(value, program));

    /// <summary>Whether the value is the thread's identity, or a parameter for which every caller passes it.</summary>
    public static bool Is(Value value, Program program) => Is(value, program, MaxUp);

    private static bool Is(Value value, Program program, int up) => value.Kind == ValueKind.OwnThread
        || (up > 0 && value is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private } method } parameter }
            && program.CallSitesOf(method) is { Count: > 0 } callers
            && callers.TrueForAll(caller => (caller.Event as Call)?.ArgumentOf(parameter) is { } passed && Is(passed, program, up - 1)));
}
