using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What the handlers of failures store says something of the failure.</summary>
internal static class FailureHandlers
{
    /// <summary>Whether the flag's store may announce the other one: a flag that goes up in a handler announces what the handler stores, not what has failed.</summary>
    public static bool Announce(Site site, Site flagStore) => Of(flagStore) is not { } handler || (site.Body == flagStore.Body && handler.Span.Contains(site.Event.Syntax.Span));

    /// <summary>Whether a handler sets, after the store, what others build: it says something of its own.</summary>
    public static bool ClearUp(Program program, Site late, Site store) => Of(late) is { } handler && late.Body == store.Body && !handler.Span.Contains(store.Event.Syntax.Span)
        && program.SharedStoresOf(((Access)late.Event).Location).Exists(other => Of(other) is null);

    /// <summary>Whether the store takes back what its own function has raised, or was about to raise, where the building has failed.</summary>
    public static bool Undo(Site store, IEnumerable<Site> stores) => Of(store) is not null && stores.Any(raise => raise.Body == store.Body && Of(raise) is null);

    private static CatchClauseSyntax? Of(Site site) => site.Event.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>();
}
