using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds masks and counts that choose an element of an array without any test between.</summary>
internal sealed class Bounds
{
    private readonly Program _program;
    private readonly Dictionary<Location, bool> _locked = [];
    private readonly Dictionary<(Body, Location), bool> _beside = [];
    private readonly Announcements _announcements;
    private readonly WriterOrder _writers;

    public Bounds(Program program, Announcements announcements, WriterOrder writers)
    {
        _program = program;
        _announcements = announcements;
        _writers = writers;
    }

    public IEnumerable<Bound> All(GuardedLoads guarded)
    {
        HashSet<(Location, Location)> seen = [];
        foreach (var body in _program.Bodies)
        {
            foreach (var indexing in body.Events.OfType<Indexing>())
            {
                var loads = indexing.Index.Kind == ValueKind.Loaded ? [indexing.Index] : indexing.Index.All.SelectMany(value => value.Operands);
                foreach (var load in loads.Select(value => value.Source).OfType<Access>())
                {
                    if (!guarded.Contains(_program.SiteOf(load)) && Of(load, indexing) is { } bound && seen.Add((load.Location, indexing.Collection.Location)))
                        yield return bound;
                }
            }
        }
    }

    private Bound? Of(Access load, Indexing indexing)
    {
        var elements = indexing.Collection;
        var site = _program.SiteOf(load);
        if (elements.Location.Equals(load.Location) || load.Location.IsContents || elements.Location.IsContents || _program.Construction.IsUnshared(site)
            || !Family.Of(load).Includes(elements, isNear: true))
            return null;
        var stores = _program.SharedStoresOf(load.Location);
        if (!AreLocked(load.Location, stores))
            return null;
        foreach (var store in stores)
        {
            var held = _program.Locks.At(store);
            if (!held.Intersect(_program.Locks.At(site)).IsEmpty || !StandsBeside(store, elements.Location) || IsAskedForFirst(store, site))
                continue;
            var access = (Access)store.Event;
            if ((!load.Order.Includes(MemoryOrder.Acquire) || !access.Order.Includes(MemoryOrder.Release)) && !AreFenced(load, indexing, store))
                return new Bound(elements.Location, load, access);
        }

        return null;
    }

    /// <summary>
    /// Whether the reader has the builder run first, or whoever it gives it to, or has asked in order for what the builder raises in order behind
    /// the number: then what that one asks for guards the number, too.
    /// </summary>
    private bool IsAskedForFirst(Site store, Site load)
    {
        var (builder, number) = (store.Body, ((Access)store.Event).Location);
        HashSet<Location> raised = [.. Enumerable.Range(0, builder.Count).Where(node => builder.Before(node)[store.Node]).SelectMany(node => DoneAt(builder, node))
            .Where(access => access.IsStore && access.Order.Includes(MemoryOrder.Release) && !access.Location.Equals(number)).Select(access => access.Location)];
        return !load.Body.Reaches(node => node == load.Node, node => IsGivenTo(builder, load.Body.Events[node])
            || DoneAt(load.Body, node).Any(access => access.IsLoad && access.Order.Includes(MemoryOrder.Acquire) && raised.Contains(access.Location)));
    }

    /// <summary>Whether the step runs the builder, or may ask for what it raises, which only the whole compilation can tell.</summary>
    private bool IsGivenTo(Body builder, Event step) => step is Call call && (_program.TargetsOf(call).Contains(builder)
        || (!_program.IsWhole && _program.BodyOf(call.Target) is null && call.Target.IsInSource())
        || call.Arguments.Any(argument => argument is { Kind: ValueKind.Function, Symbol: IMethodSymbol function } && _program.BodyOf(function) == builder));

    /// <summary>What a step loads or stores, by an accessor or another function of one part, too.</summary>
    private IEnumerable<Access> DoneAt(Body body, int node) => body.Events[node] switch
    {
        Access access => [access],
        Call call when _program.TargetsOf(call).ToList() is [var called] => called.Events.OfType<Access>().ToList() is [var only] ? [only] : [],
        _ => [],
    };

    /// <summary>Whether acquire and release, or fences in their places, stand between the number and the array on both sides.</summary>
    private bool AreFenced(Access load, Indexing indexing, Site store) =>
        indexing.Holder.Source is Access array && _announcements.IsAcquiredBefore(load.Location, _program.SiteOf(array))
        && _writers.Of(store, ElementStores(store.Body, indexing.Collection.Location)) == WriterHalf.Ordered;

    private static List<Site> ElementStores(Body body, Location elements) => [.. Enumerable.Range(0, body.Count)
        .Where(node => body.Events[node] is Access { IsStore: true } store && new Location(store.Location.Member).Equals(elements)).Select(node => new Site(body, node))];

    /// <summary>Whether every store is locked; a lock that the whole function is called under says nothing of the variables that it captures.</summary>
    private bool AreLocked(Location location, List<Site> stores)
    {
        if (!_locked.TryGetValue(location, out var areLocked))
            _locked[location] = areLocked = stores.TrueForAll(store => !(location.Member is IFieldSymbol or IPropertySymbol ? _program.Locks.At(store) : _program.Locks.LocallyAt(store)).IsEmpty);
        return areLocked;
    }

    /// <summary>The writer replaces the array and the number that bounds it together.</summary>
    private bool StandsBeside(Site store, Location elements)
    {
        if (!_beside.TryGetValue((store.Body, elements), out var isBeside))
            _beside[(store.Body, elements)] = isBeside = store.Body.Events.Any(step => step is Access { IsStore: true, Location: var location } && location.Equals(elements));
        return isBeside;
    }
}
