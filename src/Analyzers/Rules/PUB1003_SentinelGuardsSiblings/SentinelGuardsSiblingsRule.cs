using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1003_SentinelGuardsSiblings;

/// <summary>
/// A reference that was loaded orders only what is read through it; fields beside it are as unordered as behind any plain flag (.NET memory
/// model: object assignment is a release for the instance's own contents, data-dependent reads are ordered; independent reference
/// assignments may be reordered).
/// </summary>
internal sealed class SentinelGuardsSiblingsRule : Rule<Publication>
{
    private const string Id = "PUB1003";
    private const string Title = "Sentinel guards other fields";
    private const string Message = "'{0}' is {3}, but it guards more than itself: another thread may see it set and still read {1} as before it was built{2}";
    private const string Description =
        "Publishing through one reference is safe for what is read through that reference only. State beside it needs acquire and release on the reference, or belongs into one object that the reference publishes.";
    private const string Category = "Publication";

    // if (_log != null) Use(_ruleLog);     <- nothing orders the load of _ruleLog after the load of _log
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1003", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "SentinelGuardsSiblings"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1003", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "SentinelGuardsSiblings"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        publication.Kind == PublicationKind.Sentinel ? MissingHalves.Of(publication) : [];
}
