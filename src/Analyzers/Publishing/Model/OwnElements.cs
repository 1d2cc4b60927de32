using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Elements that the turns of a parallel loop share out among them: each turn has the one that its own parameter names.</summary>
internal static class OwnElements
{
    // Documented bound: a parameter is followed through this many calls.
    private const int MaxUp = 3;

    /// <summary>Whether an access of an element may only name it by what the turn that runs it was given.</summary>
    public static bool Contain(Program program, Site access) => access.Body.Events.OfType<Indexing>()
        .Any(indexing => SymbolEqualityComparer.Default.Equals(indexing.Collection.Location.Member, ((Access)access.Event).Location.Member) && access.Event.Syntax.Span.Contains(indexing.Syntax.Span) && IsOfTurn(program, indexing.Index, MaxUp));

    private static bool IsOfTurn(Program program, Value index, int up) => index is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol taking } parameter }
        && (program.Spawns.Exists(spawn => spawn.Event is Spawn { IsMany: true } many && SymbolEqualityComparer.Default.Equals(many.Target, taking.OriginalDefinition))
            || (up > 0 && program.CallSitesOf(taking).FindAll(site => site.Event is Call && program.Spawned.Runs(site.Body)) is { Count: > 0 } sites
                && sites.TrueForAll(site => ((Call)site.Event).ArgumentOf(parameter) is { } argument && IsOfTurn(program, argument, up - 1))));
}
