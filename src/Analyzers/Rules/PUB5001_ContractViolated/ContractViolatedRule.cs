using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB5001_ContractViolated;

/// <summary>A contract is checked: what it promises about order and sharing has to hold in every member that touches what it stands on.</summary>
internal sealed class ContractViolatedRule : Rule<ContractViolation>
{
    private const string Id = "PUB5001";
    private const string Title = "Code does not keep to a contract";
    private const string Message = "[{0}] on '{1}' is violated: {2}";
    private const string Description = "Another thread may read the state before it is built, or use what belongs to this thread alone.";
    private const string Category = "Publication";

    // [PublishedBy(nameof(_ready))] int[] _map;   return _map[0];     <- nobody has looked whether _ready is set
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB5001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "ContractViolated"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB5001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "ContractViolated"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(ContractViolation race) =>
        [new(race, race.Place, race.OtherEnd, OrderRepairs: false, race.Contract.ToString(), race.Flag.Member.Name, race.Breach)];
}
