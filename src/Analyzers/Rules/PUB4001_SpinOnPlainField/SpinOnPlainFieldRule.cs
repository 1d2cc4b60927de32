using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB4001_SpinOnPlainField;

/// <summary>
/// Adjacent plain loads of one location may be merged into one (.NET memory model: elimination of ordinary accesses), so a loop that only
/// waits may test one value for ever.
/// </summary>
internal sealed class SpinOnPlainFieldRule : Rule<SpinLoop>
{
    private const string Id = "PUB4001";
    private const string Title = "Loop waits for a plain location";
    private const string Message = "the loop waits for '{0}', which is loaded plainly: the loads of its turns may be merged into one, and the loop may never end";
    private const string Description =
        "A loop that waits for another thread has to load anew in every turn: Volatile.Read, or better an event that blocks.";
    private const string Category = "Publication";

    // while (!_done) { }     <- may test the value that it loaded first for ever
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB4001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "SpinOnPlainField"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB4001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "SpinOnPlainField"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(SpinLoop race) =>
        [new(race, race.Load.Syntax, race.Store.Syntax, OrderRepairs: true, race.Flag.Member.Name)];
}
