using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Loads that something orders after the writer without their help: a lock of the writer, or a wait, on every way to them.</summary>
internal static class Protection
{
    // Documented bound: callers are followed this far up.
    private const int MaxUp = 3;

    private const string Conditional = "System.Diagnostics.ConditionalAttribute";

    /// <param name="program">The bodies to look into.</param>
    /// <param name="load">The load that is asked for.</param>
    /// <param name="locks">The locks of the writer.</param>
    public static bool Covers(Program program, Site load, ImmutableHashSet<object> locks) => Covers(program, load, locks, MaxUp);

    /// <summary>
    /// Whether every way to the load, here or in its callers, calls code that leads to the store and takes a lock of it on every way: then all is
    /// built, and seen.
    /// </summary>
    public static bool FollowsBuilding(Program program, Site load, Site store)
    {
        var locks = program.Locks.At(store);
        if (locks.IsEmpty)
            return false;
        var builders = LazyShape.Leading(program, [store.Body]);
        builders.RemoveWhere(body => body.Reaches(node => body.Events[node] is Exit { IsThrow: false }, node => body.Events[node] is LockStep { IsEnter: true, Token: var token } && locks.Contains(token)));
        return builders.Count > 0 && Follows(program, load, builders, locks, MaxUp);
    }

    private static bool Follows(Program program, Site site, HashSet<Body> builders, ImmutableHashSet<object> locks, int up) => !program.Locks.At(site).Intersect(locks).IsEmpty
        || !site.Body.Reaches(node => node == site.Node, node => site.Body.Events[node] is Call call && program.TargetsOf(call).Any(builders.Contains))
        || AllCallers(program, site.Body, up, caller => Follows(program, caller, builders, locks, up - 1));

    /// <summary>Whether all callers are covered; one that is only called for debugging, and so by nobody, does not count.</summary>
    private static bool AllCallers(Program program, Body body, int up, Predicate<Site> covered) => up > 0 && body.Method is { } method && program.Locks.CallersAreKnown(method)
        && program.CallSitesOf(method) is var callers && (callers.Count > 0 || method.HasAttribute(Conditional)) && callers.TrueForAll(caller => caller.Event is Call && covered(caller));

    private static bool Covers(Program program, Site site, ImmutableHashSet<object> locks, int up)
    {
        if (Waits.Precede(site) || !program.Locks.At(site).Intersect(locks).IsEmpty)
            return true;
        return AllCallers(program, site.Body, up, caller => Covers(program, caller, locks, up - 1));
    }
}
