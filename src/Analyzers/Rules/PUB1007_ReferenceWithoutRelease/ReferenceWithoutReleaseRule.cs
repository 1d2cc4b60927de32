using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1007_ReferenceWithoutRelease;

/// <summary>
/// ECMA-335 orders only volatile operations (I.12.6.4) and does not require that a constructor's stores be visible before the reference is
/// (I.12.6.8), nor that a load through a reference comes after the load of it. The .NET memory model does: there is no report under <c>net</c>.
/// </summary>
internal sealed class ReferenceWithoutReleaseRule : Rule<ReferencePublication>
{
    private const string Id = "PUB1007";
    private const string Title = "Reference is published without order under ECMA-335";
    private const string Message = "'{0}' is {1}: by ECMA-335 another thread may follow the reference and read its object as before it was built";
    private const string Description = "Only .NET promises that a reference publishes the object behind it; by ECMA-335 both ends have to be ordered.";
    private const string Category = "Publication";

    // _map = new Map(); ... _map.Size     <- the object may be seen as it was before its constructor ran
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1007", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "ReferenceWithoutRelease"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1007", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "ReferenceWithoutRelease"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(ReferencePublication race)
    {
        foreach (var load in race.Loads)
            yield return Missing(race, load, race.Stores.FirstOrDefault(), "read without acquire");
        foreach (var store in race.Stores)
            yield return Missing(race, store, race.Loads.FirstOrDefault(), "written without release");
    }

    private static Finding Missing(ReferencePublication race, Access access, Access? otherEnd, string half) =>
        new(race, access.Syntax, otherEnd?.Syntax, OrderRepairs: true, race.Flag.Member.Name, half);
}
