using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1001_PlainReadyLoad;

/// <summary>
/// A plain load of a ready flag orders nothing after it: the loads of the payload may be satisfied before it (.NET memory model: ordinary
/// accesses may be reordered; a volatile read has acquire semantics; control dependencies order no loads).
/// </summary>
internal sealed class PlainReadyLoadRule : Rule<Publication>
{
    private const string Id = "PUB1001";
    private const string Title = "Ready flag is read without acquire";
    private const string Message = "'{0}' is read without acquire: another thread's {1} may still be read as before it was built although '{0}' is seen set{2}";
    private const string Category = "Publication";
    private const string Sees =
        "Another thread may find the flag set and still read the state as it was before: those reads may be satisfied before the flag's.";

    // if (_ready) return _map[key];     <- the load of _map may be satisfied before the load of _ready
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Sees,
        helpLinkUri: Room.Page(Id, "PlainReadyLoad"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Sees,
        helpLinkUri: Room.Page(Id, "PlainReadyLoad"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        from load in publication.Loads
        where publication.Kind == PublicationKind.State && !load.IsOrdered
        select new Finding(
            publication, load.Access.Syntax, publication.Stores.FirstOrDefault()?.Access.Syntax, publication.OrderRepairs,
            Wording.Flag(publication), Wording.Payload(publication), Wording.Remedy(publication));
}
