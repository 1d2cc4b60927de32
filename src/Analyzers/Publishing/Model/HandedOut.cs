using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What a mark announces to others than those who ask for it.</summary>
internal static class HandedOut
{
    /// <summary>The loads of what is announced by whoever uses it once an observer, which reads nothing itself, has seen the mark.</summary>
    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The mark.</param>
    /// <param name="announcing">The stores of the mark that may announce a location, by location.</param>
    /// <param name="observation">Where the mark was seen.</param>
    public static List<Site> After(Program program, Location flag, ICollection<IGrouping<Location, Site>> announcing, Observation observation) =>
        [.. ByMembers(program, flag, announcing, observation).Union(ToMembers(program, flag, announcing, observation)).Union(WithObject(program, flag, announcing, observation))];

    /// <summary>
    /// Who double-checks a mark, and reads nothing itself, builds for the callers of the getters that hand out what it builds, and a public function that
    /// does nothing else for those of the other public members. The second test may be missing: the lock that is entered behind the first one shows what is meant.
    /// </summary>
    private static List<Site> ByMembers(Program program, Location flag, IEnumerable<IGrouping<Location, Site>> announcing, Observation observation)
    {
        if (!HasCallers(program, observation.Load.Body))
            return [];
        var isForCallers = observation.Load.Body is { Method: { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, ReturnsVoid: true } } asking && observation.Test.Body == asking
            && Enumerable.Range(0, asking.Count).All(node => !observation.Fast[node] || asking.Events[node] is Exit);
        return [.. announcing.Where(group => !group.Key.Equals(flag)).SelectMany(group => group.Where(store => IsDoubleChecked(program, store, observation)).ToList() is { Count: > 0 } stores
            ? program.AccessesOf(group.Key).Where(site => IsGetter(site, program) || (isForCallers && !group.Key.IsContents && IsPublicMember(site, program) && !Validation.IsNullTested(site) && IsMadeOnlyAt(program, group.Key, stores))) : [])];
    }

    /// <summary>Whether somebody may call the function and use what it has built: not what a timer or a dispatcher runs.</summary>
    private static bool HasCallers(Program program, Body asking) => asking.Method is not { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } method || program.CallSitesOf(method).Exists(site => site.Event is Call { IsHandedOn: false });

    /// <summary>Whether nothing else gives the location a value, not even a constructor: state that is also there before, or changes elsewhere, is no product of the marked function.</summary>
    private static bool IsMadeOnlyAt(Program program, Location location, List<Site> marks)
    {
        var buildings = marks.ConvertAll(mark => Building.Around(program, mark, region: null));
        return program.AccessesOf(location).TrueForAll(site => site.Event is not Access { IsStore: true } || buildings.Exists(building => building.Contains(site)));
    }

    /// <summary>Who waits for a mark, and reads nothing itself, waits for whoever uses the object then: the loads of what is announced, in code that nothing started runs.</summary>
    private static List<Site> ToMembers(Program program, Location flag, IEnumerable<IGrouping<Location, Site>> announcing, Observation observation) => !WaitingLoop.Contains(observation) ? []
        : [.. announcing.Where(group => !group.Key.Equals(flag) && !Companions.IsCaptured(group.Key)).SelectMany(group => program.AccessesOf(group.Key)).Where(site => site.Event is Access { IsLoad: true, Place.IsOfThis: true } && !program.Spawned.Runs(site.Body) && !program.Construction.IsUnshared(site) && program.Locks.At(site).IsEmpty)];

    /// <summary>
    /// Who double-checks the mark of an object, and returns that object, builds for whoever uses it then: the loads of what is announced, in the
    /// object's own members that nobody has locked.
    /// </summary>
    private static List<Site> WithObject(Program program, Location flag, IEnumerable<IGrouping<Location, Site>> announcing, Observation observation) => flag.Member.IsStatic || !IsReturned(program, observation) ? []
        : [.. announcing.Where(group => !group.Key.Equals(flag) && !group.Key.Member.IsStatic && group.Any(store => IsDoubleChecked(program, store, observation)))
            .SelectMany(group => program.AccessesOf(group.Key)).Where(site => !((Access)site.Event).Location.Member.IsStatic && IsPublicMember(site, program))];

    /// <summary>Whether the object that is asked is what the function that asks, or a caller of it, returns.</summary>
    private static bool IsReturned(Program program, Observation observation) => observation.Access.Place.Through is { Kind: ValueKind.This }
        ? observation.Load.Body.Method is { } asking && program.CallSitesOf(asking).Exists(site => site.Event is Call { Receiver: var asked } && Returns(site.Body, asked))
        : Returns(observation.Load.Body, observation.Access.Place.Through);

    private static bool Returns(Body body, Value asked) => asked is { Kind: not ValueKind.This, Source: { } source } && body.Events.OfType<Exit>().Any(exit => exit.Returned.All.Any(value => value.Source == source));

    private static bool IsDoubleChecked(Program program, Site store, Observation observation)
    {
        if (((Access)store.Event).Value.Kind != ValueKind.Constant)
            return false;
        var isBehind = SlowRegion.Of(store, [observation]) is not null;
        return isBehind && !program.Locks.LocallyAt(store).IsEmpty
            || ((isBehind || LazyShape.Fits(program, [store], [observation])) && Asking.IsUnderTheLock(program, store, observation.Access.Location));
    }

    private static bool IsPublicMember(Site site, Program program) => site.Event is Access { IsLoad: true, Place.IsOfThis: true } && site.Body.Method is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && !program.Construction.IsUnshared(site) && program.Locks.At(site).IsEmpty;

    private static bool IsGetter(Site site, Program program) => site.Event is Access { IsLoad: true, Place.IsOfThis: true } load && site.Body.Method is { MethodKind: MethodKind.PropertyGet, DeclaredAccessibility: not Accessibility.Private }
        && site.Body.Events.All(step => step is Access { IsLoad: true } or Exit or Entry) && site.Body.Events.OfType<Exit>().All(exit => exit.Returned.Source == load) && program.Locks.At(site).IsEmpty;
}
