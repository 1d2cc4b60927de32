using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds who reads through a reference what is still written behind it, and holds no lock of that store.</summary>
internal sealed class LateReaders
{
    // Documented bound: calls on the object are followed this deep.
    private const int MaxDown = 2;

    private readonly Program _program;

    public LateReaders(Program program) => _program = program;

    /// <summary>
    /// Whether somebody who loads the reference reads what is still written, without the lock of that store: through the reference, through what a
    /// getter returns of it, or in the object's own code that it calls.
    /// </summary>
    public bool Read(Site mutation, Site store, List<Site> readers)
    {
        var reference = ((Access)store.Event).Location;
        var written = ((Access)mutation.Event).Location;
        var held = _program.Locks.At(mutation);
        return _program.AccessesOf(written).Any(site => site.Event is Access { IsLoad: true } load && IsAnothers(site) && IsReached(load.Place, reference) && IsFree(site) && !(written.IsContents && Validation.IsNullTested(site)))
            || readers.Select(reader => reader.Body).Concat(readers.SelectMany(reader => AskersOf(reader.Body, reference))).Distinct().Any(body => IsEnumeratedIn(body) || body.Events.OfType<Call>().Any(call =>
                (IsTheObject(call.Receiver, reference) || call.Arguments.Any(argument => IsTheObject(argument, reference))) && IsReadIn(call, MaxDown)))
            || (IsHandedOut(reference, readers) && _program.AccessesOf(written).Any(site => site.Event is Access { IsLoad: true, Place.Through.Kind: ValueKind.This } && site.Body != mutation.Body && IsAskedFromOutside(site.Body) && IsFree(site)));

        bool IsEnumeratedIn(Body body) => written.IsContents && Enumerable.Range(0, body.Count).Any(node => body.Events[node] is ResultAccess { Kind: AccessKind.Load } use && IsReturned(use.Collection, reference) && new Site(body, node) is var site && !_program.Construction.Covers(site) && _program.Locks.At(site).Intersect(held).IsEmpty);

        bool IsAnothers(Site site) => site.Body != mutation.Body || (site.Body == store.Body && Skips(site, store, held));

        bool IsReadIn(Call call, int depth) => _program.TargetsOf(call).Any(callee => callee != mutation.Body && callee.Method is not { MethodKind: MethodKind.Constructor }
            && Enumerable.Range(0, callee.Count).Any(node => callee.Events[node] switch
            {
                Access { IsLoad: true, Place.Through.Kind: ValueKind.This or ValueKind.Parameter } load => load.Location.Equals(written) && IsFree(new Site(callee, node)),
                Call { Receiver.Kind: ValueKind.This or ValueKind.Parameter } inner => depth > 0 && IsReadIn(inner, depth - 1),
                _ => false,
            }));

        bool IsFree(Site site) => !_program.Construction.IsUnshared(site) && _program.Locks.At(site).Intersect(held).IsEmpty;
    }

    /// <summary>Whether some way leads to the site past the store, as the way of a thread that found the reference set.</summary>
    public static bool Skips(Site site, Site store) => Skips(site, store, ImmutableHashSet<object>.Empty);

    /// <summary>The same of a thread that takes none of the locks before: the way through one of them waits until all is written.</summary>
    private static bool Skips(Site site, Site store, ImmutableHashSet<object> locks) => site.Body != store.Body
        || site.Body.Reaches(node => node == site.Node, node => node == store.Node || (site.Body.Events[node] is LockStep { IsEnter: true, Token: var token } && locks.Contains(token)));

    /// <summary>Whether a reader returns the one object of its type: a static field holds it, and whoever asks for it calls its members.</summary>
    private static bool IsHandedOut(Location reference, List<Site> readers) => reference.Member.IsStatic
        && readers.Exists(reader => reader.Body.Method is { DeclaredAccessibility: not Accessibility.Private } && reader.Body.Events.Any(step => step is Exit exit && exit.Returned.ComesFrom(reference)));

    private static bool IsAskedFromOutside(Body body) => body.Method is { IsStatic: false, MethodKind: not MethodKind.Constructor, DeclaredAccessibility: not Accessibility.Private };

    /// <summary>The callers of a function that returns the object.</summary>
    private IEnumerable<Body> AskersOf(Body getter, Location reference) => getter.Method is { } method && Returns(getter, reference)
        ? _program.CallSitesOf(method).Select(site => site.Body) : [];

    private static bool Returns(Body getter, Location reference) => getter.Events.Any(step => step is Exit exit && exit.Returned.ComesFrom(reference));

    private bool IsTheObject(Value value, Location reference) => value.ComesFrom(reference) || value.All.Any(one => IsReturned(one, reference));

    private bool IsReturned(Value value, Location reference) => value is { Kind: ValueKind.Result, Source: Call call } && _program.TargetsOf(call).Any(callee => Returns(callee, reference));

    private bool IsReached(Place place, Location reference) => place.IsReachedThrough(reference) || place.Through.All.Any(value =>
        IsReturned(value, reference) || (value is { Kind: ValueKind.Loaded, Place: { } outer } && IsReached(outer, reference)));
}
