using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Options;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds order on fields that need none: all of whose accesses are known, and either locked or those of one lazily set reference.</summary>
internal sealed class RedundantOrders
{
    private readonly Program _program;
    private readonly Evidence _evidence;

    public RedundantOrders(Program program, Evidence evidence)
    {
        _program = program;
        _evidence = evidence;
    }

    /// <param name="observations">The tests of every location.</param>
    /// <param name="racing">The locations of the races that were found.</param>
    public IEnumerable<RedundantOrder> All(Dictionary<Location, List<Observation>> observations, HashSet<Location> racing)
    {
        foreach (var location in _program.Locations.Where(location => IsKnown(location) && !racing.Contains(location)).ToList())
        {
            var sites = _program.AccessesOf(location).FindAll(site => !_program.Construction.IsUnpublished(site));
            if (sites.TrueForAll(IsPlain) || sites.Exists(IsOpaque) || _evidence.ModelOf(location) != MemoryModel.Net)
                continue;
            if (SharesOneLock(sites))
            {
                foreach (var place in Places(location, sites))
                    yield return new RedundantOrder(location, place, isLocked: true);
            }
            else if (IsVolatileReference(location) && observations.TryGetValue(location, out var tests) && PublishesOnlyItself(location, sites, tests) && Declaration(location) is { } declaration)
            {
                yield return new RedundantOrder(location, declaration, isLocked: false);
            }
        }
    }

    /// <summary>A field whose accesses are all seen, so not of a type with another part (it may be generated), and that nobody calls a flag.</summary>
    private bool IsKnown(Location location) => location is { IsContents: false, Member: IFieldSymbol field } && !_evidence.IsStated(location)
        && field.DeclaredAccessibility == Accessibility.Private && field.ContainingType.Outermost().DeclaringSyntaxReferences.Length == 1;

    private static bool IsPlain(Site site) => ((Access)site.Event).Order == MemoryOrder.Plain;

    /// <summary>Interlocked steps order more than a lock does, and what happens behind a reference is not known.</summary>
    private static bool IsOpaque(Site site) => ((Access)site.Event) is { Order: MemoryOrder.FullFence } or { Syntax: ArgumentSyntax };

    private bool SharesOneLock(List<Site> sites) =>
        sites.Select(_program.Locks.At).Aggregate((left, right) => left.Intersect(right)).Any(token => token is ISymbol);

    private static IEnumerable<SyntaxNode> Places(Location location, List<Site> sites) => location.Member is IFieldSymbol { IsVolatile: true }
        ? new[] { Declaration(location) }.OfType<SyntaxNode>()
        : sites.Where(site => !IsPlain(site)).Select(site => site.Event.Syntax).Distinct();

    private static SyntaxNode? Declaration(Location location) => location.Member.DeclaringSyntaxReferences is [var only] ? only.GetSyntax() : null;

    private static bool IsVolatileReference(Location location) => location.Member is IFieldSymbol { IsVolatile: true, Type: var type } && FlagTypes.IsReference(type);

    /// <summary>Set lazily and for good, never waited for, and nothing beside its object is read after it.</summary>
    private bool PublishesOnlyItself(Location location, List<Site> sites, List<Observation> tests)
    {
        var stores = sites.FindAll(site => site.Event is Access { IsStore: true });
        if (stores.Count == 0 || stores.Exists(store => ((Access)store.Event).Value.All.Any(value => value.Kind == ValueKind.Constant)) || !LazyShape.Fits(_program, stores, tests)
            || stores.Exists(IsStillBuilt))
            return false;
        var locks = _program.Locks.OfAll(stores);
        var search = new ReaderSearch(_program, location, locks, stores, tests);
        return sites.Where(site => site.Event is Access { IsLoad: true } && _program.Locks.At(site).Intersect(locks).IsEmpty).All(load => !GuardsSiblings(load))
            && tests.TrueForAll(test => !Consumption.After(search, test, isTold: true).Loads.Exists(load => IsSibling(load, location)));
    }

    /// <summary>The object is changed after its reference was stored.</summary>
    private bool IsStillBuilt(Site store) => Building.Around(_program, store, region: null).After.Values.SelectMany(sites => sites)
        .Any(late => ((Access)late.Event).Place.IsReachedThrough(((Access)store.Event).Location));

    private bool GuardsSiblings(Site load)
    {
        var location = ((Access)load.Event).Location;
        var after = load.Body.After(load.Node);
        return load.Body.Events.Any(step => step is LoopHead)
            || Enumerable.Range(0, load.Body.Count).Any(node => after[node] && load.Body.Events[node] is Access { IsLoad: true } && IsSibling(new Site(load.Body, node), location));
    }

    /// <summary>A load of other memory that some thread stores while it is shared, and that no lock guards.</summary>
    private bool IsSibling(Site load, Location reference)
    {
        var place = ((Access)load.Event).Place;
        return !place.Location.Equals(reference) && !place.IsReachedThrough(reference)
            && _program.SharedStoresOf(place.Location).Count > 0 && _program.Locks.At(load).IsEmpty;
    }
}
