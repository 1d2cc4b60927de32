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

    /// <summary>Whether the store marks an object as its thread's own: it stores the identity, and somebody looks for his own in that place.</summary>
    public static bool IsMark(Site store, Program program) => Is(((Access)store.Event).Value, program) && program.AccessesOf(((Access)store.Event).Location)
        .Select(site => site.Body).Distinct().Any(body => body.Events.OfType<Test>().Any(test => Tests(test.Condition, ((Access)store.Event).Location) && IsAskedFor(test.Condition, program)));

    private static bool Tests(Condition condition, Location location) => condition.Left.All.Concat(condition.Right.All).Any(value => value.Source is Access access && access.Location.Equals(location));

    private static bool Is(Value value, Program program, int up) => value.Kind == ValueKind.OwnThread
        || (up > 0 && value is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private } method } parameter }
            && program.CallSitesOf(method) is { Count: > 0 } callers
            && callers.TrueForAll(caller => (caller.Event as Call)?.ArgumentOf(parameter) is { } passed && Is(passed, program, up - 1)));
}
