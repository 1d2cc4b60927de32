using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Loads that something orders after the writer without their help: a lock of the writer, or a wait, on every way to them.</summary>
internal static class Protection
{
    // Documented bound: callers are followed this far up.
    private const int MaxUp = 3;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="load">The load that is asked for.</param>
    /// <param name="locks">The locks of the writer.</param>
    public static bool Covers(Program program, Site load, ImmutableHashSet<object> locks) => Covers(program, load, locks, MaxUp);

    private static bool Covers(Program program, Site site, ImmutableHashSet<object> locks, int up)
    {
        if (Waits.Precede(site) || !program.Locks.At(site).Intersect(locks).IsEmpty)
            return true;
        return up > 0 && site.Body.Method is { } method && program.Locks.CallersAreKnown(method)
            && program.CallSitesOf(method) is { Count: > 0 } callers && callers.TrueForAll(caller => caller.Event is Call && Covers(program, caller, locks, up - 1));
    }
}
