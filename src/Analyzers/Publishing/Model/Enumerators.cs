using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The state of an enumerator, which belongs to whoever enumerates: its members are called one after the other. Source: the reference pages of
/// IEnumerator and IAsyncEnumerator; a type is one where it has the members that <c>foreach</c> binds to.
/// </summary>
internal sealed class Enumerators
{
    // Documented bound: a helper of the members is followed this many calls up.
    private const int MaxUp = 2;

    private readonly Program _program;

    public Enumerators(Program program) => _program = program;

    /// <summary>Whether nothing but the members of one enumerator, and the helpers that only they call, touches the locations.</summary>
    public bool Own(IEnumerable<Site> accesses) => accesses.All(site => IsOfEnumerator(site.Body, MaxUp));

    private bool IsOfEnumerator(Body body, int up) => body.Method is { ContainingType: { } type } method && Moves(type)
        && (method.Name is "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" or "Reset" || method.AssociatedSymbol?.Name == "Current"
            || (up > 0 && method.DeclaredAccessibility == Accessibility.Private && !_program.Delegates.Contains(method.OriginalDefinition)
                && _program.CallSitesOf(method) is { Count: > 0 } calls && calls.TrueForAll(call => call.Event is Call && IsOfEnumerator(call.Body, up - 1))));

    private static bool Moves(INamedTypeSymbol type) => !type.GetMembers("Current").IsEmpty && (!type.GetMembers("MoveNext").IsEmpty || !type.GetMembers("MoveNextAsync").IsEmpty);
}
