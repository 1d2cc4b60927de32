using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB9001_RedundantOrder;

/// <summary>
/// Storing a reference publishes its object, and loads through it come after the load of it (.NET memory model: object assignment, data
/// dependency); a lock orders what it guards. Order on top of either tells the next reader of a protocol that does not exist.
/// </summary>
internal sealed class RedundantOrderRule : Rule<RedundantOrder>
{
    private const string Id = "PUB9001";
    private const string Title = "Order is redundant";
    private const string Message = "'{0}' needs no order of its own: {1}";
    private const string Description = "An acquire or release that orders nothing costs little, but it tells the next reader of a protocol that does not exist.";
    private const string Category = "Publication";

    // volatile Map? _map;   if (_map is { } map) return map.Size;     <- the reference alone publishes the map
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB9001", Title, Message, Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "RedundantOrder"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB9001", Title, Message, Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "RedundantOrder"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(RedundantOrder race) =>
        [new(race, race.Place, OtherEnd: null, OrderRepairs: false, race.Flag.Member.Name, Reason(race))];

    private static string Reason(RedundantOrder race) => race.IsLocked
        ? "one lock guards every access of it"
        : "it is set once, and nothing is read after it but the object that it refers to";
}
