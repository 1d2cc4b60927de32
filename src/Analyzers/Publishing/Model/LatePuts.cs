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
        var late = Enumerable.Range(0, site.Body.Count).Where(node => after[node]).Select(node => site.Body.Events[node]).OfType<Access>()
            .FirstOrDefault(step => step is { IsStore: true, Order: MemoryOrder.Plain, Location.IsContents: false } && IsItem(step.Place.Through) && !had.Contains(step.Location)
                && (isMaking || IsSetHereAlone(step.Location, site.Body)) && IsReadElsewhere(step, site.Body));
        return late is null ? null : new LateMutation(new Access(put.Syntax, AccessKind.Store, put.Container, MemoryOrder.Release, put.Item), ImmutableArray.Create(late), EvidenceKind.SharedObject) { IsPut = true };

        bool IsItem(Value through) => made.Count > 0 ? through.All.Any(value => value.Kind == ValueKind.Fresh && made.Contains(value.Source)) : through.Kind == ValueKind.This;
    }

    /// <summary>An object that puts itself into a container which it has made for itself: nobody looks into that who has not got the object.</summary>
    private bool IsOwn(Put put) => put.Container.Through is { Kind: ValueKind.This or ValueKind.Fresh } owner && put.Item.Kind == owner.Kind && put.Item.Source == owner.Source
        && _program.AccessesOf(new Location(put.Container.Location.Member)).FindAll(site => site.Event is Access { IsStore: true }) is { Count: > 0 } sets && sets.TrueForAll(set => ((Access)set.Event).Value.IsFresh);

    /// <summary>What others store too is a state that changes while the object is in use.</summary>
    private bool IsSetHereAlone(Location set, Body body) => _program.SharedStoresOf(set).TrueForAll(store => store.Body == body || Resets.Is(store));

    /// <summary>Whether another function reads it of an object that it was not given by its maker, without the lock of the store and without asking whether it is there.</summary>
    private bool IsReadElsewhere(Access late, Body body)
    {
        var held = _program.Locks.At(_program.SiteOf(late));
        var contents = new Location(late.Location.Member, isContents: true);
        return _program.AccessesOf(late.Location).Concat(_program.AccessesOf(contents)).Any(site => site.Body != body && site.Event is Access { IsLoad: true } load
            && IsTakenOut(load.Place.Through) && !_program.Construction.IsUnshared(site) && _program.Locks.At(site).Intersect(held).IsEmpty && !Validation.IsNullTested(site));
    }

    private static bool IsTakenOut(Value holder) => holder.All.Any(value => value.Kind is ValueKind.Unknown or ValueKind.Opaque or ValueKind.Result or ValueKind.Loaded);
}
