using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds objects that are allocated, published through a shared reference, and then still built.</summary>
internal sealed class LateMutations
{
    private readonly Program _program;
    private readonly Evidence _evidence;
    private readonly Announcements _announcements;
    private readonly LateReaders _readers;

    public LateMutations(Program program, Evidence evidence, Announcements announcements)
    {
        _program = program;
        _evidence = evidence;
        _announcements = announcements;
        _readers = new LateReaders(program);
    }

    /// <param name="observations">The lock-free tests of every location.</param>
    /// <param name="guarded">The loads that a flag guards already.</param>
    public IEnumerable<LateMutation> All(Dictionary<Location, List<Observation>> observations, GuardedLoads guarded)
    {
        Dictionary<Location, bool> there = [];
        foreach (var location in _program.Locations.Where(location => !location.IsInherited && (!location.IsContents || InitialValues.TypeOf(location.Member) is IArrayTypeSymbol)).ToList())
        {
            foreach (var site in _program.AccessesOf(location))
            {
                if (site.Event is Access { IsStore: true } access && access.Value.All.Any(value => value.Kind == ValueKind.Fresh) && !IsNeverReached(site, there)
                    && !_program.Construction.IsUnshared(site) && Of(site, access, guarded, observations.TryGetValue(location, out var tests) ? tests : []) is { } mutation)
                    yield return mutation;
            }
        }
    }

    /// <summary>Whether the object is only made where the reference is missing, and it never is.</summary>
    private bool IsNeverReached(Site store, Dictionary<Location, bool> there) => IsThere(((Access)store.Event).Location, there) && Enumerable.Range(0, store.Body.Count).Any(node => store.Body.Events[node] is
        Test { Condition: { Left.Source: Access { IsLoad: true } asked, Right: { Kind: ValueKind.Constant, ConstantValue: null } } condition } && asked.Location.Equals(((Access)store.Event).Location)
        && condition.Holds(null) is { } missing && new Observation(_program.SiteOf(asked), new Site(store.Body, node), missing) is var test && test.Fast[store.Node] && !test.Slow[store.Node]);

    private bool IsThere(Location location, Dictionary<Location, bool> there) => there.TryGetValue(location, out var isThere) ? isThere : there[location] = InitialValues.AreThere(location, _program);

    private LateMutation? Of(Site store, Access access, GuardedLoads guarded, List<Observation> tests)
    {
        var held = _program.Locks.At(store);
        var builders = new LockedBuilders(_program, store);
        var readers = _program.AccessesOf(access.Location).Where(site => site.Event is Access { IsLoad: true } && LateReaders.Skips(site, store)
            && !guarded.Contains(site) && !_program.Construction.IsUnshared(site) && !_program.Waits.Precede(site) && _program.Locks.At(site).Intersect(held).IsEmpty && !builders.Precede(site)).ToList();
        if (readers.Count == 0 || _evidence.Of(access.Location, [store], readers) is not { } evidence || Shown(evidence, store, tests) is not { } isShown)
            return null;

        // What is built around the store costs most to find.
        var building = Building.Around(_program, store, region: null);
        var late = Late(store, access, building)
            .Where(mutation => isShown((Access)mutation.Event) && !IsUse(mutation, store) && IsBuilt(mutation, store, building) && _readers.Read(mutation, store, readers) && readers.Exists(reader => !_announcements.Cover(mutation, reader)))
            .Select(mutation => (Access)mutation.Event).Distinct().OrderBy(mutation => mutation.Syntax.SpanStart).ToImmutableArray();
        return late.IsEmpty ? null : new LateMutation(access, late, evidence);
    }

    /// <summary>
    /// Which later stores count; null where none does. A lock around the store says that others look where a lock-free test leads to the store, or where
    /// the object's own fields are set after it and others ask whether it is there; without one the store has to run on a thread of its own, or to be a
    /// constructor's that lets <c>this</c> escape.
    /// </summary>
    private Predicate<Access>? Shown(EvidenceKind evidence, Site store, List<Observation> tests) => evidence switch
    {
        EvidenceKind.Contract or EvidenceKind.Assumed => _ => true,
        _ when evidence <= EvidenceKind.OtherThread && store.Body.Method is { MethodKind: MethodKind.Constructor } => _ => true,
        EvidenceKind.Lock when IsLazilyMade(store, tests) => _ => true,
        EvidenceKind.Lock when IsReplacedForOthers(store) => _ => true,
        _ when store.Event is Access { Order: MemoryOrder.FullFence } => late => !late.Location.IsContents && store.Body.Events.Contains(late),
        EvidenceKind.Lock when IsAskedFor(store, tests) => late => !late.Location.IsContents && IsNear(late, store),
        EvidenceKind.OtherThread when IsOfDeclarer(store) => _ => true,
        EvidenceKind.OtherThread or EvidenceKind.OrderedSide when _program.Spawned.Runs(store.Body) => late => !late.Location.IsContents || late.Place.Through.Kind is ValueKind.Fresh or ValueKind.Parameter,
        _ => null,
    };

    /// <summary>Whether the object is set by the code that publishes it, by what that gives it to, or by the object itself.</summary>
    private static bool IsNear(Access late, Site store) => store.Body.Events.Contains(late) || late.Place.Through.Kind is ValueKind.This or ValueKind.Parameter;

    /// <summary>Whether the lock serves the writers alone: nobody takes it to read the object that they replace. A collection may be one that its users fill.</summary>
    private bool IsReplacedForOthers(Site store)
    {
        var location = ((Access)store.Event).Location;
        var writers = new HashSet<Body>(_program.SharedStoresOf(location).Select(site => site.Body));
        var held = _program.Locks.LocallyAt(store);
        return !held.IsEmpty && InitialValues.TypeOf(location.Member) is { } type && (!Containers.IsCollection(type) || IsFilledHere(location, store)) && _program.SharedStoresOf(location).TrueForAll(site => !_program.Locks.LocallyAt(site).Intersect(held).IsEmpty)
            && _program.AccessesOf(location).TrueForAll(site => site.Event is Access { IsStore: true } || writers.Contains(site.Body) || _program.Locks.AreFree(site, held));
    }

    /// <summary>Whether nothing but the code behind the store fills the new table; an array is one that grows.</summary>
    private bool IsFilledHere(Location table, Site store) => ((Access)store.Event).Value.IsFresh && InitialValues.TypeOf(table.Member) is not IArrayTypeSymbol && _program.SharedStoresOf(new Location(table.Member, isContents: true))
        .TrueForAll(fill => fill.Body == store.Body && !store.Body.Reaches(node => node == fill.Node, node => node == store.Node));

    private bool IsLazilyMade(Site store, List<Observation> tests) => LazyShape.Fits(_program, [store], tests.FindAll(test => IsApart(test, store)));

    private bool IsAskedFor(Site store, List<Observation> tests) => tests.Exists(test => test.Load.Body != store.Body && IsApart(test, store));

    private bool IsApart(Observation test, Site store) => _program.Locks.At(test.Load).Intersect(_program.Locks.At(store)).IsEmpty;

    /// <summary>Whether the function that declares a captured local stores it itself.</summary>
    private static bool IsOfDeclarer(Site store) => SymbolEqualityComparer.Default.Equals(((Access)store.Event).Location.Member.ContainingSymbol, store.Body.Owner);

    /// <summary>Whether the store's own body changes the object as well where it did not make it: that is how it is used.</summary>
    private static bool IsUse(Site mutation, Site store) => mutation.Body == store.Body && LateReaders.Skips(mutation, store);

    /// <summary>
    /// What is also written elsewhere is a state that changes while the object is in use: publishing it later would change nothing. The same
    /// holds for a table that is made to be read while one thread fills it.
    /// </summary>
    private bool IsBuilt(Site mutation, Site store, Building building)
    {
        var written = ((Access)mutation.Event).Location;
        return !(written.IsContents && Containers.ServesReaders(InitialValues.TypeOf(written.Member))) && _program.SharedStoresOf(written)
            .TrueForAll(site => site.Body == store.Body || site.Body == mutation.Body || building.Contains(site) || Resets.Is(site));
    }

    /// <summary>What the callers of a getter do to the object is their use of it; of a getter only what it does itself belongs to the making.</summary>
    private IEnumerable<Site> Late(Site store, Access access, Building building)
    {
        var isGetter = store.Body.Method is { MethodKind: MethodKind.PropertyGet };
        var through = building.After.Values.SelectMany(sites => sites)
            .Where(site => (!isGetter || site.Body == store.Body) && ((Access)site.Event).Place is var place && place.IsReachedThrough(access.Location) && SameElement.Is(place.Through, access));
        var calls = new LateCalls(_program, store, value => IsTheObject(value, access));
        return through.Concat(ThroughTheAllocation(store, access)).Concat(InDerivedConstructors(store, access)).Concat(InCallsOf(store, calls)).Concat(calls.InFillers()).Concat(InHelpersOf(store, access));
    }

    /// <summary>Later stores into the same allocation, such as those of a constructor after it let <c>this</c> escape.</summary>
    private static IEnumerable<Site> ThroughTheAllocation(Site store, Access access)
    {
        var sources = access.Value.All.Where(value => value.Kind == ValueKind.Fresh).Select(value => value.Source).ToList();
        var after = store.Body.After(store.Node);
        for (var node = 0; node < store.Body.Count; node++)
        {
            if (after[node] && store.Body.Events[node] is Access { IsStore: true } late && late.Place.Through.All.Any(value => value.Kind == ValueKind.Fresh && sources.Contains(value.Source)))
                yield return new Site(store.Body, node);
        }
    }

    /// <summary>Stores of the constructors that go on where the one of their base class has let <c>this</c> escape.</summary>
    private IEnumerable<Site> InDerivedConstructors(Site store, Access access)
    {
        var maker = store.Body.Owner.ContainingType;
        if (store.Body.Method is not { MethodKind: MethodKind.Constructor } || !access.Value.All.Any(value => IsNewObjectOf(maker, value)))
            return [];
        var isOnly = _program.ConstructorsOf(maker).Count() == 1;
        return from body in _program.Bodies
               where body.Method is { MethodKind: MethodKind.Constructor } && body.Owner.ContainingType.Inherits(maker) && (isOnly || _program.Calls(body, store.Body))
               from node in Enumerable.Range(0, body.Count)
               where body.Events[node] is Access { IsStore: true, Place.Through: var through } && IsNewObjectOf(body.Owner.ContainingType, through)
               select new Site(body, node);
    }

    private static bool IsNewObjectOf(INamedTypeSymbol type, Value value) => value is { Kind: ValueKind.Fresh, Symbol: ITypeSymbol made } && SymbolEqualityComparer.Default.Equals(made, type);

    /// <summary>
    /// Stores of the object into itself, in what is called on it afterwards and does nothing but set it, or is called there alone: another member that
    /// works with the object does so after it was built.
    /// </summary>
    private IEnumerable<Site> InCallsOf(Site store, LateCalls calls) =>
        from step in calls.OnTheObject
        from callee in _program.TargetsOf(step.Call)
        let isPart = IsPartOfTheMaking(step.Call.Target, store, step.Node)
        where isPart || !callee.Events.Any(inner => inner is Call or OpaqueCall or Invocation or LockStep)
        from body in isPart ? calls.WithOwnHelpers(callee) : [callee]
        from inner in Enumerable.Range(0, body.Count)
        where body.Events[inner] is Access { IsStore: true, Place.Through.Kind: ValueKind.This }
        select new Site(body, inner);

    /// <summary>Stores into what the shared reference holds, in functions that take it from there, and that nothing but the code behind the store runs.</summary>
    private IEnumerable<Site> InHelpersOf(Site store, Access access) =>
        from node in Enumerable.Range(0, store.Body.Count)
        where store.Body.After(store.Node)[node]
        from helper in store.Body.Events[node] switch { Call call => _program.TargetsOf(call), Invocation invocation => _program.TargetsOf(invocation), _ => [] }
        where helper.Method is { } method && method.ReachOfCalls() is Accessibility.Private && _program.CallSitesOf(method).TrueForAll(site => site.Body == store.Body)
        from inner in Enumerable.Range(0, helper.Count)
        where helper.Events[inner] is Access { IsStore: true, Place: var place } && place.IsReachedThrough(access.Location) && SameElement.Is(place.Through, access)
        select new Site(helper, inner);

    private bool IsPartOfTheMaking(IMethodSymbol member, Site store, int call) => member.ReturnsVoid && _program.CallSitesOf(member).Count == 1
        && (member.ReachOfCalls() is Accessibility.Private || (_program.IsWhole && IsReplacedForOthers(store) && !store.Body.Reaches(node => node == call, node => node == store.Node)));

    private static bool IsTheObject(Value value, Access published) => (value.ComesFrom(published.Location) && SameElement.Is(value, published))
        || value.All.Any(one => one.Kind == ValueKind.Fresh && published.Value.All.Any(made => made.Kind == ValueKind.Fresh && made.Source == one.Source));
}
