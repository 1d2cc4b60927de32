using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1005_CountBeforeElement;

/// <summary>
/// A count or index announces elements as a flag announces its payload: stored last with release, loaded first with acquire (.NET memory
/// model: ordinary accesses may be reordered).
/// </summary>
internal sealed class CountBeforeElementRule : Rule
{
    private const string Id = "PUB1005";
    private const string Title = "Count and elements are not ordered";
    private const string Message = "'{0}' is {3}: another thread may see the new '{0}' and still read {1} as before the element was stored{2}";
    private const string Description =
        "A count announces the elements that it bounds: release it after the element is stored, acquire it before the element is read.";
    private const string Category = "Publication";

    // _items[_count] = x; _count++;     if (i < _count) return _items[i];     <- may read the old element
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1005", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "CountBeforeElement"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1005", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "CountBeforeElement"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    public override IEnumerable<Finding> Judge(Race race) => race switch
    {
        Publication { Kind: PublicationKind.Count } publication => MissingHalves.Of(publication),
        Bound bound => Judge(bound),
        _ => [],
    };

    private static IEnumerable<Finding> Judge(Bound bound)
    {
        if (!bound.Load.Order.Includes(MemoryOrder.Acquire))
            yield return Missing(bound, bound.Load, bound.Store, "read without acquire");
        if (!bound.Store.Order.Includes(MemoryOrder.Release))
            yield return Missing(bound, bound.Store, bound.Load, "written without release");
    }

    private static Finding Missing(Bound bound, Access access, Access otherEnd, string half) => new(
        bound, access.Syntax, otherEnd.Syntax, OrderRepairs: true, bound.Flag.Member.Name, Wording.Names([bound.Elements]), string.Empty, half);
}
