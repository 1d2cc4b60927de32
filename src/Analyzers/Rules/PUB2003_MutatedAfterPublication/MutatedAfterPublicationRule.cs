using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2003_MutatedAfterPublication;

/// <summary>
/// Storing a reference is a release for what the object holds by then; what is stored into it afterwards is not covered (.NET memory model:
/// object assignment).
/// </summary>
internal sealed class MutatedAfterPublicationRule : Rule<LateMutation>
{
    private const string Id = "PUB2003";
    private const string Title = "Object is changed after it was published";
    private const string Message = "{0} is stored before its object is complete: another thread may already read it while {1} is still written";
    private const string Description =
        "A reference publishes its object as it is at that moment. Build it in a local first and store the reference last.";
    private const string Category = "Publication";

    // _map = new(); _map[key] = value;     <- readers of _map may find it empty, or half-changed
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2003", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "MutatedAfterPublication"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2003", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "MutatedAfterPublication"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(LateMutation race) =>
        [new(race, race.Store.Syntax, race.Mutation.Syntax, OrderRepairs: false, race.IsPut ? $"What is put into '{race.Flag.Member.Name}'" : $"'{race.Flag.Member.Name}'", Wording.Names([race.Mutation.Location]))];
}
