namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Numbers that an interlocked step moves on at each change, and that a reader compares with the one that it remembers: half of a handshake. Any
/// other interlocked sum is a statistic.
/// </summary>
internal static class Sequences
{
    public static bool Contain(List<Site> stores, List<Observation> observations) => stores.TrueForAll(Counts.IsInterlockedStep) && AreFollowed(stores, observations);

    /// <summary>Whether every store moves the number on, ordered or not, and an observer remembers which one it has seen.</summary>
    public static bool AreFollowed(List<Site> stores, List<Observation> observations) =>
        stores.Count > 0 && stores.TrueForAll(Counts.IsStep) && observations.Exists(IsRemembered);

    /// <summary>Whether started code stores the number of what it has done, and observers wait for one that they know.</summary>
    public static bool AreTickets(Program program, List<Site> stores, List<Observation> observations) => stores.Count > 0 && observations.Count > 0
        && stores.TrueForAll(store => store.Event is Access { Order: MemoryOrder.Plain or MemoryOrder.Release, Value.Kind: ValueKind.Loaded or ValueKind.Parameter } && !Counts.IsStep(store) && program.Spawned.Runs(store.Body))
        && observations.TrueForAll(observation => observation.Condition is { Relation: Relation.Equal or Relation.NotEqual, Left.Kind: ValueKind.Loaded, Right.Kind: ValueKind.Loaded or ValueKind.Parameter } && !program.Spawned.Runs(observation.Test.Body));

    private static bool IsRemembered(Observation observation)
    {
        var number = observation.Access.Location;
        return observation.Condition is { Left.Kind: not ValueKind.Constant, Right.Kind: not ValueKind.Constant }
            && (observation.Test.Body.Events.Any(step => step is Exit exit ? exit.Outs.Any(IsTheNumber) : step is Access { IsStore: true, Value: var kept, Location: var keeper } && IsTheNumber(kept) && !keeper.Equals(number))
                || IsFollowedByStep(observation.Condition.Left) || IsFollowedByStep(observation.Condition.Right));

        // The reader has a number of its own, which it moves on behind the one that it follows.
        bool IsFollowedByStep(Value own) => own is { Kind: ValueKind.Loaded, Place.Location: var place } && !place.Equals(number)
            && Enumerable.Range(0, observation.Test.Body.Count).Any(node => observation.Test.Body.Events[node] is Access { IsStore: true, Location: var moved } && moved.Equals(place) && Counts.IsStep(new Site(observation.Test.Body, node)));

        bool IsTheNumber(Value value) => value.All.Any(one => one is { Kind: ValueKind.Loaded, Map: null, Source: Access { IsLoad: true, Location: var loaded } } ? loaded.Equals(number) : IsTold(one));

        // What a getter has told of the number.
        bool IsTold(Value value) => value is { Kind: ValueKind.Result, Source: Call told } && (observation.Condition.Left.Source == told || observation.Condition.Right.Source == told);
    }
}
