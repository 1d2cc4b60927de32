using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2002_PayloadReadBeforeFlag;

/// <summary>
/// The payload is loaded first and the flag is tested afterwards: the flag may have been raised between the two, so even sequentially
/// consistent memory hands out state from before (.NET memory model: an acquire load orders what follows it, not what precedes it).
/// </summary>
internal sealed class PayloadReadBeforeFlagRule : Rule<EarlyLoad>
{
    private const string Id = "PUB2002";
    private const string Title = "Payload is read before its flag";
    private const string Message = "'{0}' is read before '{1}' is tested: another thread may build it and set '{1}' in between, and what was read is from before it was built";
    private const string Description =
        "A flag says something about the state that is read after it. Order cannot repair the wrong sequence; the flag has to be read first.";
    private const string Category = "Publication";

    // var map = _map; if (Volatile.Read(ref _ready)) return map;     <- _ready may be set between the two loads
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2002", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "PayloadReadBeforeFlag"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2002", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "PayloadReadBeforeFlag"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(EarlyLoad race) =>
        [new(race, race.Load.Syntax, race.Test.Syntax, OrderRepairs: false, race.Load.Location.ToString(), race.Flag.Member.Name)];
}
