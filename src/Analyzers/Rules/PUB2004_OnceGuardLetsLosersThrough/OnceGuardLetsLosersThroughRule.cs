using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules.PUB2004_OnceGuardLetsLosersThrough;

/// <summary>
/// An Interlocked once-guard decides who builds; it does not make the others wait (.NET memory model: Interlocked operations are atomic full
/// fences, the payload is stored after the exchange).
/// </summary>
internal sealed class OnceGuardLetsLosersThroughRule : Rule<Publication>
{
    private const string Id = "PUB2004";
    private const string Title = "Losers of a once-guard use what the winner still builds";
    private const string Message = "the thread that loses the race for '{0}' goes on and uses {1} while the winner may still be building it";
    private const string Description =
        "The exchange announces that somebody has begun to build, not that the state is built. Lazy<T>, LazyInitializer or a lock make the losers wait.";
    private const string Category = "Publication";

    // if (Interlocked.Exchange(ref _once, 1) == 0) _map = Build();  return _map;     <- the loser returns an unbuilt map
    private static readonly DiagnosticDescriptor LiveDescriptor = new(
        "PUB2004", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "OnceGuardLetsLosersThrough"));

    private static readonly DiagnosticDescriptor EndDescriptor = new(
        "PUB2004", Title, Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: Description, helpLinkUri: Room.Page(Id, "OnceGuardLetsLosersThrough"), customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Live => LiveDescriptor;

    public override DiagnosticDescriptor AtEnd => EndDescriptor;

    protected override IEnumerable<Finding> Judge(Publication publication) =>
        from store in publication.Stores
        where store.IsEarly && store.IsOnceGuard && !store.IsTakenBack && store.BuildsLate && publication.LetsLosersThrough(store)
        from place in store.Users.Prepend(store.Access.Syntax)
        select new Finding(
            publication, place, store.Late[0].Event.Syntax, OrderRepairs: false,
            Wording.Flag(publication), Wording.Names(store.Late.Select(site => ((Access)site.Event).Location)));
}
