using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Where the two sets of one flag meet: what its stores build and what its observers consume.</summary>
internal sealed class Meeting
{
    private readonly Program _program;
    private readonly Location _flag;
    private readonly ImmutableHashSet<object> _locks;
    private readonly ReaderSearch _search;
    private readonly Dictionary<Site, Building> _buildings = [];
    private readonly HashSet<Location> _payload = [];
    private readonly bool _isSentinel;
    private readonly bool _isLazy;
    private readonly HashSet<Body> _builders;
    private readonly Dictionary<Site, bool> _lazyStores = [];
    private readonly Dictionary<Body, bool> _lazyBodies = [];
    private readonly List<ObservingLoad> _loads = [];
    private readonly Dictionary<Body, NodeSet> _tests = [];
    private readonly HashSet<(Site, Location)> _lockFreeMet = [];
    private ImmutableArray<ObservingLoad> _distinctLoads;

    public Meeting(Program program, Location flag, ImmutableHashSet<object> locks, List<Site> stores, List<Observation> observations, bool isStrong)
    {
        FlagStores = stores;
        _isSentinel = FlagTypes.IsSentinel(InitialValues.TypeOf(flag.Member)!);
        _isLazy = _isSentinel || !isStrong;
        _builders = LazyShape.Leading(program, new HashSet<Body>(stores.Select(store => store.Body)));
        Observations = observations;
        _program = program;
        _flag = flag;
        _locks = locks;
        _search = new ReaderSearch(program, flag, locks);
    }

    public Location Flag => _flag;

    /// <summary>Every shared store of the flag, whether it publishes or not.</summary>
    public List<Site> FlagStores { get; }

    /// <summary>Every lock-free test of the flag, whether payload follows or not.</summary>
    public List<Observation> Observations { get; }

    /// <summary>Whether the flag is used as a state: tested for one value and set to constants, or a reference that is set lazily.</summary>
    public bool IsState => _loads.Exists(load => load.Observation.Condition.Right.Kind == ValueKind.Constant)
        && (_isSentinel || Stores.Keys.All(store => ((Access)store.Event).Value.Kind == ValueKind.Constant));

    /// <summary>Whether the fast way stores plainly into the same object: then the object is for one thread at a time, whatever holds it.</summary>
    public bool ReaderWrites { get; private set; }

    public ImmutableArray<Location> Payload => _payload.OrderBy(location => location.Member.Name, StringComparer.Ordinal).ThenBy(location => location.IsContents).ToImmutableArray();

    /// <summary>The observing loads, each once with all that is read after its tests; known when the sets have met.</summary>
    public ImmutableArray<ObservingLoad> Loads => _distinctLoads.IsDefault ? _distinctLoads = Distinct() : _distinctLoads;

    /// <summary>The lock-free tests of the flag in one body.</summary>
    public NodeSet TestsIn(Body body)
    {
        if (_tests.TryGetValue(body, out var tests))
            return tests;
        _tests[body] = tests = new NodeSet(body.Count);
        foreach (var observation in Observations.Where(observation => observation.Test.Body == body))
            tests.Add(observation.Test.Node);
        return tests;
    }

    private ImmutableArray<ObservingLoad> Distinct() => _loads.GroupBy(load => load.Observation.Load)
        .Select(group => new ObservingLoad(group.First().Observation, group.SelectMany(load => load.Reads).Distinct().ToImmutableArray(), group.All(load => load.IsFenced), group.Select(load => load.Lender).FirstOrDefault(lender => lender is not null)))
        .OrderBy(load => load.Access.Syntax.SpanStart).ToImmutableArray();

    /// <summary>The publishing stores with the payload's stores before and after them.</summary>
    public Dictionary<Site, (HashSet<Site> Before, HashSet<Site> Late)> Stores { get; } = [];

    /// <summary>Whether some store gives the flag a value that no observer waits for.</summary>
    public bool IsTakenBack => FlagStores.Exists(store => Observations.TrueForAll(observation => observation.IsSatisfiedBy(((Access)store.Event).Value) == false));

    /// <summary>Whether this flag is only a part of what <paramref name="other"/> announces: all its stores belong to the building of that one.</summary>
    public bool IsPayloadOf(Meeting other) => other != this && other._payload.Contains(_flag)
        && Stores.Keys.All(store => other.Stores.Values.Any(payload => payload.Before.Contains(store) || payload.Late.Contains(store)));

    public void Meet()
    {
        foreach (var observation in Observations)
            Meet(observation, FlagStores);
    }

    private void Meet(Observation observation, List<Site> stores)
    {
        var consumption = Consumption.After(_search, observation);
        var separate = consumption.Loads.FindAll(IsSeparate);
        if (separate.Count == 0)
            return;
        var other = Consumption.WithoutBuilding(_search, observation, _builders);
        var unguarded = other.Builds || other.Stores.Count > 0 ? [] : new HashSet<Site>(other.Loads);
        var candidates = separate.Where(load => !unguarded.Contains(load)).ToLookup(site => ((Access)site.Event).Location);
        if (candidates.Count == 0)
            return;
        candidates = Unvalidated(candidates, observation, isMade: other.Builds || other.IsAwaited);
        var ownStores = new HashSet<Location>(consumption.Stores.Select(site => ((Access)site.Event).Location));
        var lockFree = new HashSet<Location>(candidates.Where(loads => loads.Any(load => _program.Locks.At(load).IsEmpty)).Select(loads => loads.Key));
        HashSet<Location> met = [];
        foreach (var store in stores.Where(store => observation.IsSatisfiedBy(((Access)store.Event).Value) != false && (!_isLazy || IsLazyStore(store))))
        {
            var building = Around(store);
            var built = MayAnnounceEarly(store, observation) ? building.Before.Keys.Union(building.After.Keys) : building.Before.Keys;
            foreach (var location in built.Where(location => candidates.Contains(location) && !ownStores.Contains(location)))
            {
                if (Meet(store, building, location, candidates[location], lockFree.Contains(location)))
                    met.Add(location);
            }
        }

        var reads = new HashSet<Site>(met.SelectMany(location => candidates[location]));

        ReaderWrites |= reads.Count > 0 && ownStores.Count > 0;
        if (reads.Count > 0)
            _loads.Add(new ObservingLoad(observation, reads.ToImmutableArray(), !reads.Overlaps(consumption.Unordered), reads.Select(consumption.LenderOf).FirstOrDefault(lender => lender is not null)));
    }

    /// <summary>A reference that the reader has itself seen set needs no flag: what it holds is reached through it.</summary>
    private ILookup<Location, Site> Unvalidated(ILookup<Location, Site> loads, Observation observation, bool isMade) => loads
        .Where(group => !FlagTypes.IsSentinel(InitialValues.TypeOf(group.Key.Member)!) || group.Key.IsContents || !group.All(load => IsValidated(load, observation, isMade)))
        .SelectMany(group => group).ToLookup(site => ((Access)site.Event).Location);

    /// <summary>Whether the load tests the reference itself, or is reached only where a test of it found it set.</summary>
    private bool IsValidated(Site load, Observation observation, bool isMade)
    {
        if (NullTestOf(load) is var (own, present))
            return _isLazy || !isMade || !EndsQuietly(load.Body, own, present);
        if (Found(load.Body, load) is { Count: > 0 } found && !IsReachedUnseen(load.Body, node => node == load.Node, found, observation))
            return true;
        // In another body: the observer has tested the reference beside its flag before it goes on there.
        var body = observation.Test.Body;
        return body != load.Body && Found(body, load) is { Count: > 0 } beside
            && !IsReachedUnseen(body, node => body.Events[node] is Call or Exit { IsThrow: false }, beside, observation);
    }

    /// <summary>The tests for null of the loaded location in a body, with the outcome of each for a reference that is set.</summary>
    private Dictionary<int, EdgeKind> Found(Body body, Site load)
    {
        var found = new Dictionary<int, EdgeKind>();
        foreach (var other in _program.AccessesOf(((Access)load.Event).Location).Where(other => other.Body == body))
        {
            if (NullTestOf(other) is var (test, set))
                found[test] = set;
        }

        return found;
    }

    /// <summary>
    /// Whether code that finds the reference missing returns at once, as if there was nothing to be found. Where the slow way makes the reference,
    /// or waits for it, its absence is what the fast way consumes.
    /// </summary>
    private static bool EndsQuietly(Body body, int test, EdgeKind present)
    {
        var pending = new Stack<int>(body.Successors[test].Where(edge => edge.Kind != present && !edge.IsBack).Select(edge => edge.Target));
        var seen = new HashSet<int>();
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (!seen.Add(node) || body.Events[node] is Call or OpaqueCall or Invocation or LockStep or Access { IsStore: true })
                continue;
            if (body.Events[node] is Exit { IsThrow: false })
                return true;
            foreach (var edge in body.Successors[node].Where(edge => !edge.IsBack))
                pending.Push(edge.Target);
        }

        return false;
    }

    /// <summary>Whether a way past the fast outcome to a goal takes none of the outcomes that found the reference set, and builds nothing.</summary>
    private bool IsReachedUnseen(Body body, Func<int, bool> isGoal, Dictionary<int, EdgeKind> found, Observation observation)
    {
        var test = body == observation.Test.Body ? observation.Test.Node : -1;
        var fast = observation.FastOutcome ? EdgeKind.True : EdgeKind.False;
        var seen = new bool[body.Count];
        var pending = new Stack<int>();
        pending.Push(0);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (Builds(body.Events[node]))
                continue;
            if (isGoal(node))
                return true;
            foreach (var edge in body.Successors[node])
            {
                if (seen[edge.Target] || (found.TryGetValue(node, out var set) && edge.Kind == set) || (node == test && edge.Kind != fast))
                    continue;
                seen[edge.Target] = true;
                pending.Push(edge.Target);
            }
        }

        return false;
    }

    private bool Builds(Event step) =>
        step is LockStep { IsEnter: true, Token: var token } ? _locks.Contains(token) : step is Call call && _program.TargetsOf(call).Any(_builders.Contains);

    /// <summary>The test for null that follows a load at once, with its outcome for a reference that is set.</summary>
    private static (int Node, EdgeKind Set)? NullTestOf(Site load)
    {
        for (var node = load.Node + 1; node < load.Body.Count && node <= load.Node + 2; node++)
        {
            if (load.Body.Events[node] is Test { Condition: { Left: { } left, Right: { Kind: ValueKind.Constant, ConstantValue: null }, Relation: var relation } } && left.Source == load.Event)
                return (node, relation == Relation.Equal ? EdgeKind.False : EdgeKind.True);
        }

        return null;
    }

    private bool Meet(Site store, Building building, Location location, IEnumerable<Site> loads, bool isLockFree)
    {
        // A load under no lock at all meets every store: the first of them has said all.
        if (isLockFree && _lockFreeMet.Contains((store, location)))
            return true;
        var before = Unlocked(building.Before, location, loads).ToList();
        var after = Unlocked(building.After, location, loads).ToList();
        if (before.Count == 0 && after.Count == 0)
            return false;
        if (isLockFree)
            _lockFreeMet.Add((store, location));
        if (!Stores.TryGetValue(store, out var payload))
            Stores[store] = payload = ([], []);
        payload.Before.UnionWith(before);
        payload.Late.UnionWith(after);
        _payload.Add(location);
        return true;
    }

    /// <summary>Payload that is written and read under one lock needs no flag.</summary>
    private IEnumerable<Site> Unlocked(Dictionary<Location, List<Site>> stores, Location location, IEnumerable<Site> loads) =>
        stores.TryGetValue(location, out var sites)
            ? sites.Where(site => loads.Any(load => _program.Locks.At(load).Intersect(_program.Locks.At(site)).IsEmpty))
            : [];

    /// <summary>Publication by one reference is safe: what is reached through the flag's own value needs no order.</summary>
    private bool IsSeparate(Site load)
    {
        var place = ((Access)load.Event).Place;
        return !place.Location.Equals(_flag) && !place.IsReachedThrough(_flag);
    }

    /// <summary>What follows a store belongs to it where a test leads to it, or where the flag only ever goes up; a state that comes and goes is set for many reasons.</summary>
    private bool MayAnnounceEarly(Site store, Observation observation) => IsLazyStore(store)
        || FlagStores.TrueForAll(other => observation.IsSatisfiedBy(((Access)other.Event).Value) != false);

    private bool IsLazyStore(Site store)
    {
        if (!_lazyStores.TryGetValue(store, out var isLazy))
            _lazyStores[store] = isLazy = SlowRegion.Of(store, Observations) is not null || IsReachedLazily(store);
        return isLazy;
    }

    /// <summary>Whether a test in another body leads to the body of the store: the same for all of its stores.</summary>
    private bool IsReachedLazily(Site store)
    {
        if (!_lazyBodies.TryGetValue(store.Body, out var isReached))
            _lazyBodies[store.Body] = isReached = LazyShape.Fits(_program, [store], Observations.FindAll(observation => observation.Test.Body != store.Body));
        return isReached;
    }

    private Building Around(Site store)
    {
        if (!_buildings.TryGetValue(store, out var building))
            _buildings[store] = building = Building.Around(_program, store, _isLazy ? SlowRegion.Of(store, Observations) : null);
        return building;
    }
}
