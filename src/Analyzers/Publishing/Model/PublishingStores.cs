using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The stores of one flag: which of them publish, to which observer, and what they may announce.</summary>
internal sealed class PublishingStores
{
    private readonly Program _program;
    private readonly Location _flag;
    private readonly List<Site> _stores;
    private readonly List<Observation> _observations;
    private readonly List<Observation> _tests;
    private readonly bool _isLazy;
    private readonly Companions _companions;
    private readonly Dictionary<Site, Building> _buildings = [];
    private readonly Dictionary<Site, bool> _lazyStores = [];
    private readonly Dictionary<Body, bool> _lazyBodies = [];
    private readonly Dictionary<(Relation, object?, bool), Dictionary<Location, IGrouping<Location, Site>>> _announcing = [];

    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The flag.</param>
    /// <param name="stores">Its shared stores.</param>
    /// <param name="observations">Its lock-free tests.</param>
    /// <param name="tests">All of its tests, those under its lock too.</param>
    /// <param name="builders">The bodies that may run one of the stores.</param>
    /// <param name="isLazy">Whether the flag counts only where a test leads to its stores.</param>
    public PublishingStores(Program program, Location flag, List<Site> stores, List<Observation> observations, List<Observation> tests, HashSet<Body> builders, bool isLazy)
    {
        _program = program;
        _flag = flag;
        _stores = stores;
        _observations = observations;
        _tests = tests;
        _isLazy = isLazy;
        _companions = new Companions(program, flag, stores, builders, isLazy, IsLazyStore);
    }

    /// <summary>Whether the store gives the flag a value that the observer waits for, and that says something new. A reset says so only to a test for it.</summary>
    private bool Publishes(Site store, Observation observation) => observation.IsSatisfiedBy(((Access)store.Event).Value) != false
        && !IsRestored(store) && !IsRaisedAgain(store) && !IsBusy(store, observation) && !IsSetting(store) && !OwnIdentity.IsMark(store, _program)
        && (observation.Condition.Right.Kind == ValueKind.Constant || !(Resets.Is(store) || (IsConstant(store) && _stores.Exists(IsKey))))
        && (!_isLazy || IsLazyStore(store));

    /// <summary>The stores that may announce a location to the observer, the same for all tests that ask the same.</summary>
    public Dictionary<Location, IGrouping<Location, Site>> ThatAnnounceTo(Observation observation)
    {
        var condition = observation.Condition;
        if (condition is not { Left.Map: null, Right: { Kind: ValueKind.Constant, ConstantValue: var asked } })
            return Search(observation);
        var question = (condition.Relation, asked, observation.FastOutcome);
        if (!_announcing.TryGetValue(question, out var stores))
            _announcing[question] = stores = Search(observation);
        return stores;
    }

    private Dictionary<Location, IGrouping<Location, Site>> Search(Observation observation)
    {
        var onlyGoesUp = _stores.TrueForAll(store => observation.IsSatisfiedBy(((Access)store.Event).Value) != false || Counts.IsGivenBack(store, _stores));
        return _stores.Where(store => Publishes(store, observation))
            .SelectMany(store => Built(store, mayAnnounceEarly: onlyGoesUp || IsLaterPhase(store, observation) || IsLazyStore(store) || IsFirstOfTwo(store) || SlowRegion.Of(store, _tests) is not null), (store, location) => (store, location))
            .Where(pair => pair.location.IsContents || !(IsCursor(pair.store, observation) || (Counts.GoDown(_stores) && !observation.IsReachedDownwards && !Counts.MayBound(pair.location))))
            .GroupBy(pair => pair.location, pair => pair.store).ToDictionary(group => group.Key);
    }

    /// <summary>Whether what the observer does not wait for is only ever set before the store is started.</summary>
    private bool IsLaterPhase(Site store, Observation observation) => _stores.TrueForAll(other => observation.IsSatisfiedBy(((Access)other.Event).Value) != false
        || StartedBuilding.After(other).Any(spawn => _program.Spawned.Reach(spawn.Target).Contains(store.Body)));

    /// <summary>Whether it claims a flag that gets another value when the work has succeeded: what is taken back is a claim that has failed.</summary>
    public bool IsFirstOfTwo(Site store) => store.Event is Access { Order: MemoryOrder.FullFence, Comparand: { Kind: ValueKind.Constant, ConstantValue: var free }, Value: { Kind: ValueKind.Constant, ConstantValue: var claimed } }
        && _stores.Exists(other => other.Body == store.Body && store.Body.After(store.Node)[other.Node] && IsConstant(other) && ((Access)other.Event).Value.ConstantValue is var done && !Equals(done, free) && !Equals(done, claimed));

    /// <summary>
    /// What the store may announce. What follows it belongs to it where a test leads to it, or where the flag only ever goes up; a state that
    /// comes and goes is set for many reasons.
    /// </summary>
    private IEnumerable<Location> Built(Site store, bool mayAnnounceEarly)
    {
        var building = BuildingOf(store);
        return (mayAnnounceEarly ? building.Before.Keys.Union(building.After.Keys).Union(building.Started.Keys) : building.Before.Keys).Where(_companions.Contain);
    }

    /// <summary>A position that the reader moves on itself, up to another one, bounds elements; it announces nothing else. One that moves on under a lock until it is high enough is a version.</summary>
    private bool IsCursor(Site store, Observation observation) => observation.Condition.Right.Kind != ValueKind.Constant && Counts.IsStep(store) && IsLazyStore(store)
        && (_program.Locks.At(store).IsEmpty || observation.Condition.Relation is Relation.Equal or Relation.NotEqual);

    /// <summary>A value that the flag had before is put back: nothing new is announced.</summary>
    private static bool IsRestored(Site store) => ((Access)store.Event).Value.All.All(value => Told.IsOwn(value, store));

    /// <summary>Whoever has seen the flag up puts it up again.</summary>
    private bool IsRaisedAgain(Site store) => IsConstant(store) && _observations.Exists(seen => seen.Test.Body == store.Body && seen.Fast[store.Node] && !seen.Slow[store.Node]
        && seen.IsSatisfiedBy(((Access)store.Event).Value) == true && seen.Access.Place.Through.Kind == ((Access)store.Event).Place.Through.Kind);

    /// <summary>A mark that its function takes back wherever it ends: who sees it keeps away, unless he waits for it.</summary>
    private bool IsBusy(Site store, Observation observation)
    {
        if (!IsConstant(store) || WaitingLoop.Contains(observation))
            return false;
        var back = new HashSet<int>(_stores.Where(other => other.Body == store.Body && observation.IsSatisfiedBy(((Access)other.Event).Value) == false).Select(other => other.Node));
        return back.Count > 0 && !store.Body.Reaches(node => store.Body.Events[node] is Exit { IsThrow: false }, back.Contains, store.Node);
    }

    /// <summary>A bool that is computed, whose test leads to no building, and that nobody asks for before he computes it, says something of its own.</summary>
    private bool IsSetting(Site store) => IsResult(store) && !IsLazyStore(store) && !Asking.IsUnderTheLock(_program, store, _flag);

    /// <summary>Whether the store sets a bool to what it has computed.</summary>
    public bool IsResult(Site store) => InitialValues.TypeOf(_flag)!.SpecialType == SpecialType.System_Boolean
        && store.Event.Syntax is AssignmentExpressionSyntax && ((Access)store.Event).Value.Kind is not (ValueKind.Constant or ValueKind.Parameter);

    /// <summary>Another phase follows, and each observer asks for one that it is told: what is built in between belongs to the next.</summary>
    public bool IsFollowed(Site store) => _observations.TrueForAll(observation => observation.Condition.Right.Kind != ValueKind.Constant) && IsConstant(store)
        && _stores.Exists(next => next.Body == store.Body && store.Body.After(store.Node)[next.Node] && IsConstant(next) && !Equals(((Access)next.Event).Value.ConstantValue, ((Access)store.Event).Value.ConstantValue));

    /// <summary>Whether a lock-free test leads to the store.</summary>
    public bool IsLazyStore(Site store)
    {
        if (!_lazyStores.TryGetValue(store, out var isLazy))
            _lazyStores[store] = isLazy = SlowRegion.Of(store, _observations) is not null || IsReachedLazily(store);
        return isLazy;
    }

    /// <summary>Whether a test in another body leads to the body of the store: the same for all of its stores.</summary>
    private bool IsReachedLazily(Site store)
    {
        if (!_lazyBodies.TryGetValue(store.Body, out var isReached))
            _lazyBodies[store.Body] = isReached = LazyShape.Fits(_program, [store], _observations.FindAll(observation => observation.Test.Body != store.Body));
        return isReached;
    }

    /// <summary>Whether the store remembers what its caller has asked for.</summary>
    public bool IsKey(Site store) => RememberedKeys.Contain(store, _observations);

    private bool IsAwaited(Value stored) => _observations.Exists(observation => observation.IsSatisfiedBy(stored) != false);

    /// <summary>What is built around the store.</summary>
    public Building BuildingOf(Site store)
    {
        if (!_buildings.TryGetValue(store, out var building))
            _buildings[store] = building = Building.Around(_program, store, _isLazy ? SlowRegion.Of(store, _observations) : null, IsAwaited);
        return building;
    }

    private static bool IsConstant(Site store) => ((Access)store.Event).Value.Kind == ValueKind.Constant;
}
