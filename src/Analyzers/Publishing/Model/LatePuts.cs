using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Finds objects that are put into a concurrent container and then still built: whoever takes them out, or walks over the container, may see
/// them half made. The container orders what was stored before, and no more.
/// </summary>
internal sealed class LatePuts
{
    private readonly Program _program;

    public LatePuts(Program program) => _program = program;

    public IEnumerable<LateMutation> All()
    {
        foreach (var body in _program.Bodies)
        {
            for (var node = 0; node < body.Count; node++)
            {
                if (body.Events[node] is Put put && Of(put, new Site(body, node)) is { } mutation)
                    yield return mutation;
            }
        }
    }

    private LateMutation? Of(Put put, Site site)
    {
        var isMaking = site.Body.Method is { MethodKind: MethodKind.Constructor };
        var made = put.Item.All.Where(value => value.Kind == ValueKind.Fresh).Select(value => value.Source).ToList();
        if ((made.Count == 0 && !isMaking) || IsOwn(put))
            return null;
        var (before, after) = (site.Body.Before(site.Node), site.Body.After(site.Node));
        // What the item had when it was put in, and gets again, is a state that moves on.
        var had = new HashSet<Location>(Enumerable.Range(0, site.Body.Count).Where(node => before[node]).Select(node => site.Body.Events[node]).OfType<Access>()
            .Where(step => step.IsStore && IsItem(step.Place.Through)).Select(step => step.Location));
        var here = Enumerable.Range(0, site.Body.Count).Where(node => after[node]).Select(node => new Site(site.Body, node)).Where(step => step.Event is Access { IsStore: true } set && IsItem(set.Place.Through));
        var late = here.Concat(InCalls(site, IsItem)).FirstOrDefault(step => step.Event is Access { Order: MemoryOrder.Plain, Location.IsContents: false } set && !had.Contains(set.Location)
            && (isMaking || IsSetHereAlone(set.Location, step.Body)) && IsReadElsewhere(set, site.Body));
        return late is { Body: not null, Event: Access first } ? new LateMutation(new Access(put.Syntax, AccessKind.Store, put.Container, MemoryOrder.Release, put.Item), ImmutableArray.Create(first), EvidenceKind.SharedObject) { IsPut = true } : null;

        bool IsItem(Value through) => made.Count > 0 ? through.All.Any(value => value.Kind == ValueKind.Fresh && made.Contains(value.Source)) : through.Kind == ValueKind.This;
    }

    /// <summary>Stores in functions that nothing but the code behind the put calls, on the item or with it; what starts work begins the item's life, which others may end.</summary>
    private IEnumerable<Site> InCalls(Site site, Predicate<Value> isItem)
    {
        var calls = new LateCalls(_program, site, isItem);
        return calls.InFillers().Concat(
            from call in calls.OnTheObject.Select(step => step.Call)
            where call.Target.ReturnsVoid && !call.IsVirtual && calls.IsCalledHereAlone(call.Target)
            from callee in _program.TargetsOf(call)
            let making = calls.WithOwnHelpers(callee)
            where !making.SelectMany(body => body.Events).OfType<Spawn>().Any()
            from body in making
            from inner in Enumerable.Range(0, body.Count)
            where body.Events[inner] is Access { IsStore: true, Place.Through.Kind: ValueKind.This }
            select new Site(body, inner));
    }

    /// <summary>An object that puts itself into a container which it has made for itself: nobody looks into that who has not got the object.</summary>
    private bool IsOwn(Put put) => put.Container.Through is { Kind: ValueKind.This or ValueKind.Fresh } owner && put.Item.Kind == owner.Kind && put.Item.Source == owner.Source
        && _program.AccessesOf(new Location(put.Container.Location.Member)).FindAll(site => site.Event is Access { IsStore: true }) is { Count: > 0 } sets && sets.TrueForAll(set => ((Access)set.Event).Value.IsFresh);

    /// <summary>What others store too is a state that changes while the object is in use.</summary>
    private bool IsSetHereAlone(Location set, Body body) => _program.SharedStoresOf(set).TrueForAll(store => store.Body == body || Resets.Is(store));

    /// <summary>
    /// Whether another function reads it of an object that it was not given by its maker, or calls a member that does, without the lock of the store and
    /// without asking whether it is there.
    /// </summary>
    private bool IsReadElsewhere(Access late, Body body)
    {
        var maker = _program.SiteOf(late);
        var held = _program.Locks.At(maker);
        var contents = new Location(late.Location.Member, isContents: true);
        return _program.AccessesOf(late.Location).Concat(_program.AccessesOf(contents)).Any(site => site.Body != body && site.Body != maker.Body && site.Event is Access { IsLoad: true } load
            && (IsTakenOut(load.Place.Through) || (load.Place.Through.Kind == ValueKind.This && IsAskedFor(site.Body))) && !_program.Construction.IsUnshared(site) && IsUnlocked(site) && !Validation.IsNullTested(site));

        bool IsAskedFor(Body member) => member.Method is { MethodKind: not MethodKind.Constructor } method && _program.CallSitesOf(method)
            .Exists(site => site.Body != body && site.Event is Call { Receiver: var receiver } call && receiver.Kind != ValueKind.Loaded && IsTakenOut(receiver) && !_program.Construction.IsUnshared(call, site.Body) && IsUnlocked(site));

        bool IsUnlocked(Site site) => _program.Locks.At(site).Intersect(held).IsEmpty;
    }

    private static bool IsTakenOut(Value holder) => holder.All.Any(value => value.Kind is ValueKind.Unknown or ValueKind.Opaque or ValueKind.Result or ValueKind.Loaded);
}
