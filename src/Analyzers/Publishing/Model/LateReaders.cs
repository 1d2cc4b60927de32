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
    public bool Read(Site mutation, Location reference, List<Site> readers)
    {
        var written = ((Access)mutation.Event).Location;
        var held = _program.Locks.At(mutation);
        return _program.AccessesOf(written).Any(site => site.Event is Access { IsLoad: true } load && site.Body != mutation.Body && IsReached(load.Place, reference) && IsFree(site) && !(written.IsContents && Validation.IsNullTested(site)))
            || readers.Select(reader => reader.Body).Distinct().Any(body => body.Events.OfType<Call>().Any(call =>
                (call.Receiver.ComesFrom(reference) || call.Arguments.Any(argument => argument.ComesFrom(reference))) && IsReadIn(call, MaxDown)))
            || (IsHandedOut(reference, readers) && _program.AccessesOf(written).Any(site => site.Event is Access { IsLoad: true, Place.Through.Kind: ValueKind.This } && site.Body != mutation.Body && IsAskedFromOutside(site.Body) && IsFree(site)));

        bool IsReadIn(Call call, int depth) => _program.TargetsOf(call).Any(callee => callee != mutation.Body && callee.Method is not { MethodKind: MethodKind.Constructor }
            && Enumerable.Range(0, callee.Count).Any(node => callee.Events[node] switch
            {
                Access { IsLoad: true, Place.Through.Kind: ValueKind.This or ValueKind.Parameter } load => load.Location.Equals(written) && IsFree(new Site(callee, node)),
                Call { Receiver.Kind: ValueKind.This or ValueKind.Parameter } inner => depth > 0 && IsReadIn(inner, depth - 1),
                _ => false,
            }));

        bool IsFree(Site site) => !_program.Construction.IsUnshared(site) && _program.Locks.At(site).Intersect(held).IsEmpty;
    }

    /// <summary>Whether a reader returns the one object of its type: a static field holds it, and whoever asks for it calls its members.</summary>
    private static bool IsHandedOut(Location reference, List<Site> readers) => reference.Member.IsStatic
        && readers.Exists(reader => reader.Body.Method is { DeclaredAccessibility: not Accessibility.Private } && reader.Body.Events.Any(step => step is Exit exit && exit.Returned.ComesFrom(reference)));

    private static bool IsAskedFromOutside(Body body) => body.Method is { IsStatic: false, MethodKind: not MethodKind.Constructor, DeclaredAccessibility: not Accessibility.Private };

    private bool IsReached(Place place, Location reference) => place.IsReachedThrough(reference) || place.Through.All.Any(value => value switch
    {
        { Kind: ValueKind.Result, Source: Call call } => _program.TargetsOf(call).Any(callee => callee.Events.Any(step => step is Exit exit && exit.Returned.ComesFrom(reference))),
        { Kind: ValueKind.Loaded, Place: { } outer } => IsReached(outer, reference),
        _ => false,
    });
}
