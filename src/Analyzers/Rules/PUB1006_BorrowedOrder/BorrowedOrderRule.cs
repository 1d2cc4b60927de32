using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB1006_BorrowedOrder;

/// <summary>
/// A full fence between two accesses orders them wherever it stands (.NET memory model: full-fence operations), also inside a call that is
/// there for another reason. The order is borrowed: it lasts until that call is changed, moved, or made virtual.
/// </summary>
internal sealed class BorrowedOrderRule : Rule<Publication>
{
    private const string Id = "PUB1006";
    private const string Title = "Order is borrowed from a fence inside a call";
    private const string Message = "'{0}' is ordered {1} {2} only by a full fence inside '{3}': without it another thread may see '{0}' set and {2} as before it was built";
    private const string Description =
        "Nothing in this code says that it relies on the fence, so whoever changes the called code breaks it. Order the flag itself.";
    private const string Category = "Publication";

    // _map = Build(); Register(); _ready = true;     <- a fence inside Register, and nothing else, keeps _map before _ready
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB1006", Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "BorrowedOrder"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB1006", Title, Message, Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "BorrowedOrder"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication)
    {
        foreach (var load in publication.Loads.Where(load => load.IsBorrowed))
            yield return Borrowed(publication, load.Access, "before", load.Lender!);
        foreach (var store in publication.Stores.Where(store => store.Lender is not null && !store.IsEarly))
            yield return Borrowed(publication, store.Access, "after", store.Lender!);
    }

    private static Finding Borrowed(Publication publication, Access access, string side, Call lender) => new(
        publication, access.Syntax, lender.Syntax, publication.OrderRepairs,
        Wording.Flag(publication), side, Wording.Payload(publication), lender.Target.Name);
}
