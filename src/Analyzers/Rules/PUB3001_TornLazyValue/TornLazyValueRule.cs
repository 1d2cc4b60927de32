using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB3001_TornLazyValue;

/// <summary>
/// Only primitives up to pointer size and references are read and written whole (.NET memory model: atomic memory accesses). A struct of
/// several words, a Nullable or a tuple may be seen half-written.
/// </summary>
internal sealed class TornLazyValueRule : Rule<TornValue>
{
    private const string Id = "PUB3001";
    private const string Title = "Lazily stored value can be torn";
    private const string Message = "'{0}' is a value of several words: another thread may see a part of it written and a part not";
    private const string Description =
        "A value of several words is stored in parts. Publish it through one reference: an immutable holder, StrongBox, Lazy<T>.";
    private const string Category = "Publication";

    // return _id ?? (_id = Compute()).Value;     <- HasValue may be seen before the value
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB3001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "TornLazyValue"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB3001", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "TornLazyValue"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(TornValue race)
    {
        foreach (var load in race.Loads)
            yield return new Finding(race, load.Syntax, race.Stores[0].Syntax, OrderRepairs: false, race.Flag.Member.Name);
        foreach (var store in race.Stores)
            yield return new Finding(race, store.Syntax, race.Loads[0].Syntax, OrderRepairs: false, race.Flag.Member.Name);
    }
}
