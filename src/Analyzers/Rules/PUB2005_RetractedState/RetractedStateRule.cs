using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2005_RetractedState;

/// <summary>
/// Lowering a flag stops those who have not read it yet; nothing waits for those who have (.NET memory model: acquire and release order
/// accesses, they exclude nobody).
/// </summary>
internal sealed class RetractedStateRule : Rule<Retraction>
{
    private const string Id = "PUB2005";
    private const string Title = "State is taken back while others may read it";
    private const string Message = "'{0}' is lowered and '{1}' destroyed: another thread that has seen '{0}' set may still be reading '{1}'";
    private const string Description =
        "A lowered flag keeps nobody out who has passed it. Let readers take the lock, or give them an immutable snapshot by one reference.";
    private const string Category = "Publication";

    // _ready = false; _map = null;     <- a reader that has seen _ready set finds _map null
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2005", Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "RetractedState"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2005", Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "RetractedState"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Retraction race) =>
        [new(race, race.Store.Syntax, race.Read.Syntax, OrderRepairs: false, race.Flag.Member.Name, race.Payload.ToString())];
}
