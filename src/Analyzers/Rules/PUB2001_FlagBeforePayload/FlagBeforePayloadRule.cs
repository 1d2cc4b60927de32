using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2001_FlagBeforePayload;

/// <summary>
/// The flag is stored before the last store of the payload, so even sequentially consistent memory shows it too early (.NET memory model:
/// acquire and release order what precedes the store; what follows it is not covered).
/// </summary>
internal sealed class FlagBeforePayloadRule : Rule<Publication>
{
    private const string Id = "PUB2001";
    private const string Title = "Flag is raised before its payload is complete";
    private const string Message = "'{0}' is raised before {1} is built: another thread that sees it may use what is not there yet; order alone does not repair this: the flag is raised too early";
    private const string Description =
        "The flag goes up while the payload is still being built. Order cannot repair that; the store of the flag has to come last.";
    private const string Category = "Publication";

    // _ready = true; _map = Build();     <- no order can repair this: the flag is true before _map is built
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "FlagBeforePayload"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "FlagBeforePayload"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        from store in publication.Stores
        where store.ClaimsElements || (publication.Kind is PublicationKind.State or PublicationKind.Sentinel && store.IsEarly && !store.IsOnceGuard && store.Access.Comparand.Kind is ValueKind.None or ValueKind.Constant
            && (store.IsTurn || store.Access.Value.Kind is not (ValueKind.Unknown or ValueKind.Outcome)) && IsRaised(publication, store))
        from raise in store.Raises
        select new Finding(
            publication, raise, store.Late[0].Event.Syntax, OrderRepairs: false,
            Wording.Flag(publication), Wording.Names(store.Late.Select(site => ((Access)site.Event).Location)));

    /// <summary>A flag that is ordered already is handled with care: only one that goes up for good, and is no phase of several, is raised too early.</summary>
    private static bool IsRaised(Publication publication, PublishingStore store) => !(store.IsPhase && publication.WriterIsOrdered && publication.ReaderIsOrdered)
        && (publication.Evidence != EvidenceKind.OrderedSide || (publication.Kind == PublicationKind.State && !store.IsTakenBack && (store.IsTurn || store.Access.Value.Kind == ValueKind.Constant) && publication.Stores.All(other => other.IsEarly)));
}
