using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1002_PlainReadyStore;

/// <summary>
/// A plain store of a ready flag orders nothing before it: the stores of the payload may become visible after it, and the lock around both
/// orders them only for readers that take it (.NET memory model: ordinary accesses may be reordered; a volatile write has release semantics).
/// </summary>
internal sealed class PlainReadyStoreRule : Rule<Publication>
{
    private const string Id = "PUB1002";
    private const string Title = "Ready flag is written without release";
    private const string Message = "'{0}' is written without release: a thread that reads it without the lock may see it set before {1} is built{2}";
    private const string Category = "Publication";
    private const string Sees =
        "Another thread may see the flag set before the stores that built the state, whatever lock this thread holds around both.";

    // _map = Build(); _ready = true;    <- the store of _ready may become visible before the store of _map
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1002", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Sees,
        helpLinkUri: Room.Page(Id, "PlainReadyStore"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1002", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Sees,
        helpLinkUri: Room.Page(Id, "PlainReadyStore"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        from store in publication.Stores
        where publication.Kind == PublicationKind.State && store.Half == WriterHalf.Missing
        select new Finding(
            publication, store.Access.Syntax, publication.Loads.FirstOrDefault()?.Access.Syntax, publication.OrderRepairs,
            Wording.Flag(publication), Wording.Payload(publication), Wording.Remedy(publication));
}
