using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2006_MissingRecheck;

/// <summary>
/// Between the lock-free test and the lock another thread may have built everything; the state that others already read is built again
/// (.NET memory model: taking a lock is an acquire, only a load after it sees what its last holder stored).
/// </summary>
internal sealed class MissingRecheckRule : Rule<Publication>
{
    private const string Id = "PUB2006";
    private const string Title = "The flag is not tested again under the lock";
    private const string Message = "'{0}' is not tested again under the lock: a thread that waited for it builds {1} a second time while others already use it";
    private const string Description =
        "Whoever waited for the lock must look again before building: the first test may be long out of date.";
    private const string Category = "Publication";

    // if (!_ready) lock (_gate) { _map = Build(); _ready = true; }     <- the second thread builds again
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2006", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "MissingRecheck"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2006", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "MissingRecheck"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        from store in publication.Stores
        from load in publication.Loads
        where store.Unchecked.Contains(load.Access)
        select new Finding(
            publication, load.Observation.IsPassed ? load.Observation.Test.Event.Syntax : load.Access.Syntax, store.Access.Syntax, OrderRepairs: false,
            Wording.Flag(publication), Wording.Payload(publication));
}
