using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1004_WrongFieldOrdered;

/// <summary>
/// A volatile payload behind a plain flag: the plain store of the flag may become visible before the release store that precedes it, and
/// the acquire load of the payload does not order the plain load of the flag before it (.NET memory model: acquire and release are one-way).
/// </summary>
internal sealed class WrongFieldOrderedRule : Rule<Publication>
{
    private const string Id = "PUB1004";
    private const string Title = "The payload is ordered, its flag is not";
    private const string Message = "'{0}' is {3} although {1} is volatile: the order is on the wrong field, another thread may see '{0}' set before its payload{2}";
    private const string Description =
        "Acquire and release are one-way: they must stand on the flag, which is stored last and loaded first, not on the payload.";
    private const string Category = "Publication";

    // volatile T _value; bool _ready;   _value = v; _ready = true;     <- _ready may become visible first
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1004", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "WrongFieldOrdered"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1004", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "WrongFieldOrdered"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        // An ordered field that is stored later is the flag of this one, and is loaded too late: that is another law.
        publication.Kind == PublicationKind.WrongFieldOrdered && !publication.IsEarly ? MissingHalves.Of(publication) : [];
}
