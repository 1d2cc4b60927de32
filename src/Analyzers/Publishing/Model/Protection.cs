using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Loads that something orders after the writer without their help: a lock of the writer, or a wait, on every way to them.</summary>
internal static class Protection
{
    // Documented bound: callers are followed this far up.
    public const int MaxUp = 3;

    private const string Conditional = "System.Diagnostics.ConditionalAttribute";

    /// <param name="program">The bodies to look into.</param>
    /// <param name="load">The load that is asked for.</param>
    /// <param name="locks">The locks of the writer.</param>
    /// <param name="stores">What the writer stores, where a wait has to be for that; a wait for anything else will do where it is not given.</param>
    public static bool Covers(Program program, Site load, ImmutableHashSet<object> locks, IReadOnlyCollection<Site>? stores = null) => Covers(program, load, locks, stores ?? [], MaxUp);

    /// <summary>Whether all callers are covered; one that is only called for debugging, and so by nobody, does not count.</summary>
    public static bool AllCallers(Program program, Body body, int up, Predicate<Site> covered) => up > 0 && body.Method is { } method && program.Locks.CallersAreKnown(method)
        && program.CallSitesOf(method) is var callers && (callers.Count > 0 || method.HasAttribute(Conditional)) && callers.TrueForAll(caller => caller.Event is Call && covered(caller));

    /// <summary>
    /// A private helper that is given the object, and that some caller hands one whose lock it holds, is not the one to lock: whoever else calls it
    /// has the object for himself.
    /// </summary>
    private static bool IsGiven(Site site) => site is { Event: Access { Place.Through.Kind: ValueKind.Parameter }, Body.Method: { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } };

    private static bool Covers(Program program, Site site, ImmutableHashSet<object> locks, IReadOnlyCollection<Site> stores, int up)
    {
        if (program.Waits.Precede(site, stores) || !program.Locks.At(site).Intersect(locks).IsEmpty)
            return true;
        return AllCallers(program, site.Body, up, caller => Covers(program, caller, LockSets.Entrusted(site.Body, locks), stores, up - 1)) || (up > 0 && IsGiven(site) && program.CallSitesOf(site.Body.Method!).Exists(caller => caller.Body != site.Body && !program.Locks.At(caller).Intersect(locks).IsEmpty));
    }
}
