using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Objects of the flag's own type that lie in one of its collections: what is done to them is not done to the object that has the flag.</summary>
internal static class OtherObjects
{
    /// <summary>Whether the function that stores the flag calls the one of a payload's store on elements of a collection alone, while those who read it read their own.</summary>
    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The store of the flag.</param>
    /// <param name="payload">The store of the payload.</param>
    /// <param name="loads">The loads of the payload.</param>
    public static bool Have(Program program, Site flag, Site payload, IEnumerable<Site> loads) => payload.Body != flag.Body && IsOwn(flag) && IsOwn(payload) && HaveOneType((Access)flag.Event, (Access)payload.Event)
        && flag.Body.Events.OfType<Call>().Where(call => program.TargetsOf(call).Contains(payload.Body)).ToList() is { Count: > 0 } calls && calls.TrueForAll(call => IsElement(call.Receiver))
        && loads.All(load => IsOwn(load) && load.Body.Method is { } reader && !program.CallSitesOf(reader).Exists(site => site.Event is Call { Receiver: var asked } && IsElement(asked)));

    private static bool IsOwn(Site site) => ((Access)site.Event).Place.Through.Kind == ValueKind.This;

    private static bool IsElement(Value value) => value is { Kind: ValueKind.Loaded, Alternatives.IsEmpty: true, Place.Location.IsContents: true };

    private static bool HaveOneType(Access flag, Access payload) =>
        SymbolEqualityComparer.Default.Equals(flag.Location.Member.ContainingType?.OriginalDefinition, payload.Location.Member.ContainingType?.OriginalDefinition);
}
