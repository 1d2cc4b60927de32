using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What a mark announces to others than those who ask for it.</summary>
internal static class HandedOut
{
    /// <summary>
    /// Who double-checks a mark, and reads nothing itself, builds for the callers of the getters that hand out what it builds. The second test may be
    /// missing: the lock that is entered behind the first one shows what is meant.
    /// </summary>
    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The mark.</param>
    /// <param name="announcing">The stores of the mark that may announce a location, by location.</param>
    /// <param name="observation">Where the mark was seen.</param>
    /// <returns>The loads of what is announced, in getters that do nothing else.</returns>
    public static List<Site> ByGetters(Program program, Location flag, IEnumerable<IGrouping<Location, Site>> announcing, Observation observation) =>
        [.. announcing.Where(group => !group.Key.Equals(flag) && group.Any(store => IsDoubleChecked(program, store, observation))).SelectMany(group => program.AccessesOf(group.Key)).Where(site => IsGetter(site, program))];

    /// <summary>Who waits for a mark, and reads nothing itself, waits for whoever uses the object then: the loads of what is announced, in code that nothing started runs.</summary>
    public static List<Site> ToMembers(Program program, Location flag, IEnumerable<IGrouping<Location, Site>> announcing, Observation observation) => !WaitingLoop.Contains(observation) ? []
        : [.. announcing.Where(group => !group.Key.Equals(flag) && !Companions.IsCaptured(group.Key)).SelectMany(group => program.AccessesOf(group.Key)).Where(site => site.Event is Access { IsLoad: true, Place.IsOfThis: true } && !program.Spawned.Runs(site.Body) && !program.Construction.IsUnshared(site) && program.Locks.At(site).IsEmpty)];

    private static bool IsDoubleChecked(Program program, Site store, Observation observation)
    {
        if (((Access)store.Event).Value.Kind != ValueKind.Constant)
            return false;
        var isBehind = SlowRegion.Of(store, [observation]) is not null;
        return isBehind && !program.Locks.LocallyAt(store).IsEmpty
            || ((isBehind || LazyShape.Fits(program, [store], [observation])) && Asking.IsUnderTheLock(program, store, observation.Access.Location));
    }

    private static bool IsGetter(Site site, Program program) => site.Event is Access { IsLoad: true, Place.IsOfThis: true } load && site.Body.Method is { MethodKind: MethodKind.PropertyGet, DeclaredAccessibility: not Accessibility.Private }
        && site.Body.Events.All(step => step is Access { IsLoad: true } or Exit or Entry) && site.Body.Events.OfType<Exit>().All(exit => exit.Returned.Source == load) && program.Locks.At(site).IsEmpty;
}
