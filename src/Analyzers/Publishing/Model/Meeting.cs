using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Where the two sets of one flag meet: what its stores build and what its observers consume.</summary>
internal sealed class Meeting
{
    private readonly Program _program;
    private readonly Location _flag;
    private readonly ReaderSearch _search;
    private readonly Validation _validation;
    private readonly HashSet<Location> _payload = [];
    private readonly HashSet<Body> _builders;
    private readonly List<ObservingLoad> _loads = [];
    private readonly Dictionary<Body, NodeSet> _tests = [];
    private readonly Dictionary<IGrouping<Location, Site>, bool> _lockFreeMet = [];
    private ImmutableArray<ObservingLoad> _distinctLoads;
    private readonly PublishingStores _publishing;

    public Meeting(Program program, Location flag, ImmutableHashSet<object> locks, List<Site> stores, List<Observation> observations, List<Observation> tests, bool isStrong)
    {
        FlagStores = stores;
        IsSentinel = FlagTypes.IsSentinel(InitialValues.TypeOf(flag)!);
        var isLazy = (IsSentinel && !StandingReferences.Are(program, stores, observations)) || !isStrong;
        _builders = LazyShape.Leading(program, new HashSet<Body>(stores.Select(store => store.Body)));
        Observations = observations;
        _program = program;
        _flag = flag;
        _search = new ReaderSearch(program, flag, locks, stores, observations);
        _validation = new Validation(program, locks, _builders, isLazy);
        _publishing = new PublishingStores(program, flag, stores, observations, tests, _builders, isLazy);
    }

    public Location Flag => _flag;

    /// <summary>Whether the flag is only asked for under its lock: then it is raised too early, or right.</summary>
    public bool IsClaim { get; init; }

    /// <summary>Whether the steps for the flag's readers ran out.</summary>
    public bool IsCutOff => _search.IsCutOff;

    /// <summary>Whether the flag is a reference, or nothing but one.</summary>
    public bool IsSentinel { get; }

    /// <summary>Every shared store of the flag, whether it publishes or not.</summary>
    public List<Site> FlagStores { get; }

    /// <summary>Every lock-free test of the flag, whether payload follows or not.</summary>
    public List<Observation> Observations { get; }

    /// <summary>Whether the flag is used as a state: tested for one value and set to constants, or a reference that is set lazily.</summary>
    public bool IsState => _loads.Exists(load => load.Observation.Condition.Right.Kind == ValueKind.Constant)
        && (IsSentinel || OnceCounts.Contain(_program, _flag) || Stores.Keys.All(store => Told.IsConstant(store, _program)));

    /// <summary>Whether the flag is a number that one place sets to what it gets elsewhere, behind all the rest, and that everybody compares with zero: whoever finds another number knows that the rest is there.</summary>
    public bool IsNumberOnceSet => !IsSentinel && FlagStores.FindAll(store => !Resets.Is(store)) is [{ Event: Access { Order: MemoryOrder.Plain, Value: { Kind: ValueKind.Opaque or ValueKind.Result or ValueKind.Unknown, Alternatives.IsEmpty: true } } } set]
        && !Counts.IsStep(set) && Stores.TryGetValue(set, out var built) && built is { Before.Count: > 0, Late.Count: 0 } && Observations.TrueForAll(asked => asked.Condition is { Relation: Relation.Equal or Relation.NotEqual, Right: { Kind: ValueKind.Constant, ConstantValue: { } initial } }
            && Equals(Condition.Integer(initial), 0L));

    /// <summary>Whether every publishing store sets a constant, or what the caller of a setter says.</summary>
    public bool AreConstant => Stores.Keys.All(store => IsConstant(store) || Told.IsInSetter(store));

    /// <summary>Whether some publishing store is a step of an exchange.</summary>
    public bool IsClaimed => Stores.Keys.Any(store => ((Access)store.Event).Order == MemoryOrder.FullFence);

    /// <summary>Whether every publishing store sets a bool to what it has computed.</summary>
    public bool AreResults => Stores.Keys.All(_publishing.IsResult);

    /// <summary>Whether every publishing store moves a number on, and the observers ask whether it has been moved at all.</summary>
    public bool IsGeneration => Stores.Keys.All(Counts.IsStep) && _loads.TrueForAll(load => load.Observation.Condition.Right.Kind == ValueKind.Constant);

    /// <summary>Whether the payload is nothing but other counts.</summary>
    public bool IsStatistic => Stores.Values.All(payload => payload.Before.Concat(payload.Late).All(store => Counts.IsStep(store) || Resets.Is(store) || ((Access)store.Event).Value.Kind == ValueKind.Decreased));

    /// <summary>Whether everything around the flag, or before one that no test builds, takes something back: an end, and no announcement.</summary>
    public bool OnlyTakesBack => Stores.Values.All(payload => (LeadsToBuilding || payload.Before.Count == 0 ? payload.Before.Concat(payload.Late) : payload.Before).All(Resets.Is));

    /// <summary>Whether the flag is a number that observers compare with positions of their own, or ask whether it is high enough for elements that they know, and that bounds a collection.</summary>
    public bool IsBound => !ReaderWrites && _payload.Any(location => location.IsContents || InitialValues.TypeOf(location.Member) is IArrayTypeSymbol)
        && _loads.Exists(load => load.Observation.ComparesPositions) && _loads.TrueForAll(load => load.Observation.ComparesPositions || (load.Observation.Condition.Right.Kind == ValueKind.Constant && AreElements(load)));

    private static bool AreElements(ObservingLoad load) => load.Reads.All(read => ((Access)read.Event).Location is var location && (location.IsContents || InitialValues.TypeOf(location.Member) is IArrayTypeSymbol));

    /// <summary>Whether a lock-free test leads to the store.</summary>
    public bool IsLazyStore(Site store) => _publishing.IsLazyStore(store);

    /// <summary>Whether it claims a flag that gets another value when the work has succeeded: what is taken back is a claim that has failed.</summary>
    public bool IsFirstOfTwo(Site store) => _publishing.IsFirstOfTwo(store);

    private static bool IsConstant(Site store) => ((Access)store.Event).Value.Kind == ValueKind.Constant;

    /// <summary>Whether the fast way stores plainly into the same object: then the object is for one thread at a time, whatever holds it.</summary>
    public bool ReaderWrites { get; private set; }

    public ImmutableArray<Location> Payload => _payload.OrderBy(location => location.Member.Name, StringComparer.Ordinal).ThenBy(location => location.IsContents).ToImmutableArray();

    /// <summary>The observing loads, each once with all that is read after its tests; known when the sets have met.</summary>
    public ImmutableArray<ObservingLoad> Loads => _distinctLoads.IsDefault ? _distinctLoads = Distinct() : _distinctLoads;

    /// <summary>Whether each object that a call is given is told and asked by that call alone, and no test leads to the telling.</summary>
    public bool IsOfOneCall => !LeadsToBuilding && Stores.Keys.All(store => Given(store) is { } told
        && _loads.TrueForAll(load => load.Observation.Load.Body == store.Body && SymbolEqualityComparer.Default.Equals(Given(load.Observation.Load), told)));

    /// <summary>Whether the one thread that stores the flag asks for it: it has what it has stored.</summary>
    public bool IsOfItsThread(Observation observation) => _program.Spawned.IsOfOneStart([.. FlagStores, observation.Load]);

    private static ISymbol? Given(Site site) => ((Access)site.Event).Place.Through is { Kind: ValueKind.Parameter, Symbol: var parameter } ? parameter : null;

    /// <summary>Where the payload is stored and read.</summary>
    public IEnumerable<Site> PayloadAccesses => Stores.Values.SelectMany(payload => payload.Before.Concat(payload.Late)).Concat(_loads.SelectMany(load => load.Reads));

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
        .Select(group => new ObservingLoad(group.First().Observation, group.SelectMany(load => load.Reads).Distinct().ToImmutableArray(), group.All(load => load.IsFenced), group.Select(load => load.Lender).FirstOrDefault(lender => lender is not null)) { Observations = group.Select(load => load.Observation).ToImmutableArray() })
        .OrderBy(load => load.Access.Syntax.SpanStart).ToImmutableArray();

    /// <summary>The publishing stores with the payload's stores before and after them.</summary>
    public Dictionary<Site, (HashSet<Site> Before, HashSet<Site> Late)> Stores { get; } = [];

    /// <summary>Whether some store gives the flag a value that no observer waits for.</summary>
    public bool IsTakenBack => FlagStores.Exists(store => !FailureHandlers.Undo(store, FlagStores) && Observations.TrueForAll(observation => observation.IsSatisfiedBy(((Access)store.Event).Value) == false));

    /// <summary>A mark that only one thread at a time can take, and that is given back, or a count of those who hold it: a lock, not an announcement.</summary>
    public bool IsBusyMark => IsTakenBack && !IsBound && Stores.Keys.All(store => store.Event is Access { Order: MemoryOrder.FullFence, Value.Kind: ValueKind.Constant } || Counts.IsStep(store))
        && FlagStores.TrueForAll(store => store.Event is Access { Order: MemoryOrder.FullFence } || IsConstant(store));

    /// <summary>
    /// Whether this flag is only a part of what <paramref name="other"/> announces: all its stores belong to the building of that one. Where each
    /// is built with the other, the one that is raised last and whose test leads to the building is the flag.
    /// </summary>
    public bool IsPayloadOf(Meeting other) => IsBuiltWith(other) && (!other.IsBuiltWith(this)
        || (IsBuiltBefore(other) && !other.IsBuiltBefore(this) && other.LeadsToBuilding && !LeadsToBuilding));

    /// <summary>Whether a lock-free test leads to a store that publishes.</summary>
    public bool LeadsToBuilding => Stores.Keys.Any(IsLazyStore);

    private bool IsBuiltWith(Meeting other) => other != this && other._payload.Contains(_flag)
        && Stores.Keys.All(store => other.Stores.Values.Any(payload => payload.Before.Contains(store) || payload.Late.Contains(store)));

    private bool IsBuiltBefore(Meeting other) => Stores.Keys.Any(store => other.Stores.Values.Any(payload => payload.Before.Contains(store)));

    public void Meet()
    {
        foreach (var observation in Observations.Where(observation => !IsOfItsThread(observation)))
            Meet(observation);
    }

    private void Meet(Observation observation)
    {
        // What nothing is built for needs no search of its readers, which costs most.
        var announcing = _publishing.ThatAnnounceTo(observation);
        if (announcing.Count == 0)
            return;
        var consumption = Consumption.After(_search, observation, Answers.Tell(observation, step => Builds(step)));
        var between = LoadsBetween.Of(_program, observation).Where(IsSeparate).ToList();
        var separate = consumption.Loads.FindAll(IsSeparate).Concat(between).ToList();
        var isHandedOut = separate.Count == 0;
        if (isHandedOut)
            separate = HandedOut.After(_program, _flag, announcing.Values, observation);
        if (separate.Count == 0)
            return;
        var other = Consumption.WithoutBuilding(_search, observation, _builders);
        var unguarded = new HashSet<Site>(other.ReadAnyway);
        var beside = new HashSet<Location>(unguarded.Where(load => load.Body == observation.Test.Body).Select(load => ((Access)load.Event).Location));
        var candidates = separate.Where(load => !unguarded.Contains(load) && !(load.Body == observation.Test.Body && beside.Contains(((Access)load.Event).Location))).ToLookup(site => ((Access)site.Event).Location);
        if (candidates.Count == 0)
            return;
        // Who waits for a value has it for himself: he may clear its place.
        var isHandedOver = WaitingLoop.Contains(observation) || Sequences.AreFollowed(FlagStores, [observation]);
        candidates = _validation.Unvalidated(candidates, observation, isMade: other.Builds || other.IsAwaited);
        var ownStores = new OwnStores(_program, observation, consumption.Stores, isHandedOver);
        var lockFree = new HashSet<Location>(candidates.Where(loads => loads.Any(load => _program.Locks.At(load).IsEmpty)).Select(loads => loads.Key));
        HashSet<Location> met = [];
        foreach (var loads in candidates.Where(group => !ownStores.Contains(group.Key)))
        {
            if (announcing.TryGetValue(loads.Key, out var stores) && MeetAny(stores, loads, lockFree.Contains(loads.Key)))
                met.Add(loads.Key);
        }

        var reads = new HashSet<Site>(met.SelectMany(location => candidates[location]));
        ReaderWrites |= reads.Count > 0 && ownStores.IncludePlain;
        if (reads.Count > 0)
            _loads.Add(new ObservingLoad(observation, reads.ToImmutableArray(), !isHandedOut && !reads.Overlaps(consumption.Unordered) && !reads.Overlaps(between), reads.Select(consumption.LenderOf).FirstOrDefault(lender => lender is not null)));
    }

    private bool Builds(Event step) => step switch
    {
        Access { IsStore: true } store => store.Location.Equals(_flag),
        LockStep { IsEnter: true, Token: var token } => _search.Locks.Contains(token),
        Call call => _program.TargetsOf(call).Any(_builders.Contains) || _search.TakesTheLock(call) || _program.Waits.Are(call),
        _ => _program.Waits.Are(step),
    };

    private bool MeetAny(IGrouping<Location, Site> stores, IEnumerable<Site> loads, bool isLockFree)
    {
        // A load under no lock at all meets every store, or none: the first of them has said all.
        if (isLockFree && _lockFreeMet.TryGetValue(stores, out var anyMeets))
            return anyMeets;
        anyMeets = false;
        foreach (var store in stores)
            anyMeets |= Meet(store, _publishing.BuildingOf(store), stores.Key, loads);
        if (isLockFree)
            _lockFreeMet[stores] = anyMeets;
        return anyMeets;
    }

    private bool Meet(Site store, Building building, Location location, IEnumerable<Site> loads)
    {
        var before = Unlocked(store, building.Before, location, loads).ToList();
        var after = _publishing.IsFollowed(store) ? [] : Unlocked(store, building.After, location, loads).Where(late => !Counts.IsStep(late) && !Resets.Is(late) && !(location.IsContents && Containers.TakesOut(late.Event.Syntax)) && !FailureHandlers.ClearUp(_program, late, store) && !FilledElsewhere.Is(_program, late, store) && !(_publishing.IsKey(store) && RememberedKeys.IsMadeByCallers(_program, late, store)) && (late.Body == store.Body || building.Before.Count > 0 || MayCallBuilders(store) || IsMadeBehind(store, building, location))).Concat(Unlocked(store, building.Started, location, loads)).ToList();
        if (before.Count == 0 && after.Count == 0)
            return false;
        if (!Stores.TryGetValue(store, out var payload))
            Stores[store] = payload = ([], []);
        payload.Before.UnionWith(before);
        payload.Late.UnionWith(after);
        _payload.Add(location);
        return true;
    }

    /// <summary>Payload that is written and read under one lock needs no flag; whoever asks for a claim has had its lock.</summary>
    private IEnumerable<Site> Unlocked(Site flagStore, Dictionary<Location, List<Site>> stores, Location location, IEnumerable<Site> loads) =>
        stores.TryGetValue(location, out var sites)
            ? sites.Where(site => !(IsClaim && _program.Locks.At(site).Overlaps(_program.Locks.At(flagStore))) && FailureHandlers.Announce(site, flagStore) && !OtherObjects.Have(_program, flagStore, site, loads) && loads.Any(load => _program.Locks.At(load).Intersect(_program.Locks.At(site)).IsEmpty))
            : [];

    /// <summary>Publication by one reference is safe: what is reached through the flag's own value needs no order.</summary>
    private bool IsSeparate(Site load)
    {
        var place = ((Access)load.Event).Place;
        return !place.Location.Equals(_flag) && !place.IsReachedThrough(_flag);
    }

    /// <summary>What a call builds after the store belongs to it where somebody asks for the flag first, or takes it.</summary>
    private bool MayCallBuilders(Site store) => ((Access)store.Event).Order == MemoryOrder.FullFence || Companions.Ask(_program, store.Body, _flag) || IsLazyStore(store);

    /// <summary>A mark that a started function puts up for good, and payload that nothing but what is called behind it makes.</summary>
    private bool IsMadeBehind(Site store, Building building, Location location) => IsConstant(store) && !IsTakenBack && !location.IsContents && _program.Spawned.Runs(store.Body)
        && _program.SharedStoresOf(location).TrueForAll(building.After[location].Contains);
}
