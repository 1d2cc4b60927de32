using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Options;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What in the code shows that a flag is used by more than one thread. A name is never evidence.</summary>
internal sealed class Evidence
{
    // Documented bound: a delegate is looked for in this long a chain of callers.
    private const int MaxKeepers = 3;

    private readonly Program _program;
    private readonly SharedTypes _shared;
    private readonly Expectations _expected;
    private readonly Lazy<Confinement> _confinement;
    private readonly AsyncMembers _async;
    private readonly OwningThread _owner;
    private readonly Enumerators _enumerators;
    private readonly Handshakes _handshakes;
    private readonly Lazy<ForeignThreads> _foreign;
    private readonly EndOfLife _endOfLife;
    private readonly HashSet<ISymbol> _orderingTypes;

    public Evidence(Program program, SharedTypes shared, Expectations expected)
    {
        _program = program;
        _shared = shared;
        _expected = expected;
        _confinement = new Lazy<Confinement>(() => new Confinement(program), LazyThreadSafetyMode.None);
        _async = new AsyncMembers(program, _confinement);
        _owner = new OwningThread(program);
        _enumerators = new Enumerators(program);
        _handshakes = new Handshakes(program, new Retractions(program));
        _endOfLife = new EndOfLife(program);
        _foreign = new Lazy<ForeignThreads>(() => new ForeignThreads(program), LazyThreadSafetyMode.None);
        _orderingTypes = new HashSet<ISymbol>(
            program.Bodies.Where(body => body.Owner.ContainingType is not null && body.Events.Any(step => step is LockStep or Access { Order: not MemoryOrder.Plain })).Select(body => Outermost(body.Owner)),
            SymbolEqualityComparer.Default);
    }

    /// <summary>Whether the user says that the location is a ready flag.</summary>
    public bool IsStated(Location flag) => _expected.NameAsFlag(flag);

    /// <summary>The law by which the location is judged.</summary>
    public MemoryModel ModelOf(Location location) => _expected.ModelOf(location);

    /// <summary>A cheap look before the payload is searched: whether there can be evidence at all.</summary>
    public bool IsPossible(Location flag, List<Site> stores, List<Observation> observations) =>
        IsExpected(flag) || IsClosure(flag) || _orderingTypes.Contains(Outermost(flag.Member)) || IsLocked(flag, stores) || IsOrderedSomewhere(flag)
        || AreOnTwoThreads(flag, stores, observations) || StartedBuilding.Follows(_program, stores, observations) || IsSharedObject(flag) || _async.Touch(flag, stores.Concat(Loads(observations)))
        || observations.Exists(WaitingLoop.Contains);

    /// <summary>Whether the flag itself shows that it is meant for several threads.</summary>
    public bool IsStrong(Location flag, List<Site> stores, List<Observation> observations) =>
        IsExpected(flag) || IsClosure(flag) || IsLocked(flag, stores) || IsOrderedSomewhere(flag) || Sequences.Contain(stores, observations) || Counts.IsCountdown(flag, _program)
        || StartedBuilding.Follows(_program, stores, observations) || (IsState(flag, stores) && AreOrderedAround(stores, observations))
        || ((IsState(flag, stores) || BackgroundLoads.Are(_program, stores, observations) || Sequences.AreFollowed(stores, observations) || Sequences.AreTickets(_program, stores, observations) || observations.Exists(observation => observation.ComparesPositions)) && AreOnTwoThreads(flag, stores, observations)) || observations.Exists(WaitingLoop.Contains);

    /// <summary>The evidence that supports a warning, or null.</summary>
    /// <param name="meeting">The flag and what it announces.</param>
    /// <param name="tests">The lock-free tests of every location.</param>
    public EvidenceKind? Of(Meeting meeting, Dictionary<Location, List<Observation>> tests)
    {
        var (flag, stores, observations) = (meeting.Flag, meeting.FlagStores, meeting.Observations);
        if (_expected.NameAsFlag(flag))
            return EvidenceKind.Contract;
        if (_owner.Owns(stores.Concat(Loads(observations))) || _owner.Owns(meeting.PayloadAccesses) || _enumerators.Own(stores.Concat(Loads(observations))))
            return null;
        if (IsClosure(flag))
            return OfClosure(meeting);
        if (_program.Spawned.IsOfOneStart([.. stores, .. Loads(observations)]))
            return null;
        if (meeting.IsOfOneCall)
            return null;
        if (UnaskedReads.Prevail(_program, meeting) && !_handshakes.AreDoubleChecked(meeting))
            return _expected.AssumeConcurrency(flag) ? EvidenceKind.Assumed : null;
        if (IsLocked(flag, meeting.Stores.Keys.Where(store => !OnlyEnds(meeting, store))) && (meeting.IsState || _handshakes.AreDoubleChecked(meeting) || IsAlwaysLockedByOwnType(flag, stores)) && SaysMoreThanItself(meeting) && _handshakes.Contain(meeting))
            return EvidenceKind.Lock;
        if (flag.IsContents)
            return null;
        if (IsOrderedSomewhere(flag) && (IsOrderedThroughout(flag) || (meeting.LeadsToBuilding && !meeting.IsSentinel)) && !(meeting.ReaderWrites && meeting.LeadsToBuilding))
            return EvidenceKind.OrderedSide;
        if (Sequences.Contain(stores, observations))
            return EvidenceKind.OrderedSide;
        if (_expected.AssumeConcurrency(flag))
            return EvidenceKind.Assumed;
        var isOrderedAround = !meeting.IsTakenBack && IsPayloadOrdered(meeting);
        var isSeparated = AreOnTwoThreads(flag, [.. meeting.Stores.Keys], meeting.Loads.Select(load => load.Observation).ToList()) && !IsConfined(flag);
        if (isOrderedAround && (meeting.IsState || isSeparated))
            return meeting.IsState ? EvidenceKind.OrderedSide : EvidenceKind.OtherThread;
        if (meeting.Loads.All(load => WaitingLoop.Contains(load.Observation)) && stores.Exists(store => meeting.Loads.All(load => load.Observation.Load.Body != store.Body)))
            return EvidenceKind.OtherThread;
        if (meeting.Stores.Values.Any(payload => payload.Late.Any(late => _program.Spawned.Runs(late.Body))) && StartedBuilding.Follows(_program, stores, observations))
            return EvidenceKind.OtherThread;
        if (isSeparated && (Sequences.AreFollowed(stores, observations) || meeting.IsBound || (!IsEarly(meeting) && !meeting.ReaderWrites && Sequences.AreTickets(_program, stores, observations))))
            return EvidenceKind.OtherThread;
        if (!meeting.ReaderWrites && Counts.IsCountdown(flag, _program) && meeting.Loads.Any(load => load.Observation.IsReachedDownwards) && (isSeparated || meeting.Stores.Keys.All(Counts.IsInterlockedStep)))
            return isSeparated ? EvidenceKind.OtherThread : EvidenceKind.OrderedSide;
        if (isSeparated && !meeting.ReaderWrites && meeting.IsNumberOnceSet)
            return EvidenceKind.OtherThread;
        if (!meeting.IsState || meeting.ReaderWrites)
            return null;
        if (isSeparated && !(meeting.IsSentinel && IsEarly(meeting) && !meeting.LeadsToBuilding))
            return EvidenceKind.OtherThread;
        if (!LazyShape.Fits(_program, stores, observations) || !meeting.Loads.Any(load => IsInThis(load.Access.Place) || SharedTypes.Gives(load.Observation.Load)))
            return null;
        if (!meeting.IsTakenBack && IsSharedObject(flag))
            return EvidenceKind.SharedObject;
        return !(meeting.IsSentinel && meeting.IsTakenBack) && IsHarmfulAnyway(meeting) && _async.Touch(flag, stores.Concat(Loads(observations))) && !_async.ServeOneUser(flag, meeting.Payload, stores, tests) ? EvidenceKind.AsyncMember : null;
    }

    /// <summary>
    /// That several flows of one object are under way shows less than a lock does: it counts for what no order repairs, and for a reference that guards
    /// what was made before it.
    /// </summary>
    private static bool IsHarmfulAnyway(Meeting meeting) => meeting.IsSentinel
        ? !IsEarly(meeting) && meeting.Stores.Keys.All(store => meeting.Loads.Any(load => load.Observation.Test.Body == store.Body)) : IsEarly(meeting);

    /// <summary>
    /// Much state is kept under a lock and looked at without it. A bool that is computed, and not asked for again, is a result; a reader that sets the
    /// object itself has it for itself, unless it builds what it finds missing; and a number that nobody waits for counts, unless it is compared with
    /// another one, or asked for before it is set.
    /// </summary>
    private bool SaysMoreThanItself(Meeting meeting)
    {
        if (meeting.OnlyTakesBack || Takers.Are(_program, meeting))
            return false;
        if (meeting.IsSentinel)
            return !meeting.ReaderWrites;
        if (meeting.AreResults)
            return meeting.LeadsToBuilding ? _handshakes.AreDoubleChecked(meeting) : meeting.Stores.Keys.All(store => Asking.IsUnderTheLock(_program, store, meeting.Flag));
        return meeting.LeadsToBuilding || FlagTypes.IsState(InitialValues.TypeOf(meeting.Flag)!) || meeting.IsState || meeting.AreConstant || (meeting.IsGeneration && !meeting.IsStatistic) || (!meeting.ReaderWrites && meeting.Stores.Keys.All(IsAskedForFirst))
            || ((!meeting.ReaderWrites || Sequences.AreFollowed(meeting.FlagStores, meeting.Observations)) && meeting.Loads.Any(load => load.Observation.Condition is { Left.Kind: not ValueKind.Constant, Right.Kind: not ValueKind.Constant } || load.Observation.ComparesPositions || load.Observation.IsReachedDownwards));
    }

    /// <summary>Whether the writer asks for the number under its lock before it sets it to another one: it counts nothing.</summary>
    private bool IsAskedForFirst(Site store) => !Counts.IsStep(store) && Asking.IsUnderTheLock(_program, store, ((Access)store.Event).Location);

    private static bool IsEarly(Meeting meeting) => meeting.Stores.Values.Any(payload => payload.Late.Count > 0);

    /// <summary>Whether the evidence for the flag says anything of the objects that an access means: the lock of one derived class says nothing of another.</summary>
    public bool Concerns(Meeting meeting, EvidenceKind evidence, Site access) => evidence != EvidenceKind.Lock || IsClosure(meeting.Flag)
        || meeting.FlagStores.Exists(store => IsLocked(meeting.Flag, store) && !Siblings.AreApart(store, access));

    /// <summary>The evidence for a location that is its own flag, or null.</summary>
    public EvidenceKind? Of(Location location, List<Site> stores, List<Site> loads)
    {
        if (_expected.NameAsFlag(location))
            return EvidenceKind.Contract;
        if (_owner.Owns(stores.Concat(loads)) || _enumerators.Own(stores.Concat(loads)))
            return null;
        if (IsClosure(location))
            return _program.Spawned.Separates(location, stores, loads) ? EvidenceKind.OtherThread : null;
        if (_program.Spawned.IsOfOneStart([.. stores, .. loads]))
            return null;
        if (IsLocked(location, stores))
            return EvidenceKind.Lock;
        if (IsSeparated(location, stores, loads))
            return EvidenceKind.OtherThread;
        if (IsOrderedSomewhere(location) || stores.Exists(store => HandlesOrder(store.Body)))
            return EvidenceKind.OrderedSide;
        if (_expected.AssumeConcurrency(location))
            return EvidenceKind.Assumed;
        return IsSharedObject(location) ? EvidenceKind.SharedObject : _async.Touch(location, stores.Concat(loads)) ? EvidenceKind.AsyncMember : null;
    }

    /// <summary>Whether a thread that the location's type starts, or one that holds its object, sets it while others ask for it.</summary>
    public bool IsSetByAnotherThread(Location location, List<Site> stores, List<Site> loads) => !_owner.Owns(stores.Concat(loads)) && !IsClosure(location)
        && (IsSeparated(location, stores, loads) || _foreign.Value.SeparateHolders(location, stores, loads) || _foreign.Value.SeparateOwners(stores, loads));

    /// <summary>Whether some of the accesses stand in code that asserts its thread, and the user does not say that others come.</summary>
    public bool IsPartlyOwned(Location location, IEnumerable<Site> accesses) => !IsExpected(location) && _owner.OwnsSome(accesses);

    /// <summary>Whether the flag only says that its object's life ends, and nobody waits for that.</summary>
    public bool IsEnd(Meeting meeting) => !IsExpected(meeting.Flag) && meeting.Stores.Keys.All(store => OnlyEnds(meeting, store)) && !meeting.Loads.Any(load => WaitingLoop.Contains(load.Observation));

    /// <summary>Whether the store ends the life of its object and leaves nothing behind that is read when it is over.</summary>
    private bool OnlyEnds(Meeting meeting, Site store) => _endOfLife.Covers(store.Body) && meeting.Stores[store] is var payload
        && !(meeting.Loads.Any(load => !_endOfLife.Covers(load.Observation.Load.Body)) && payload.Before.Concat(payload.Late).Any(made => made.Body == store.Body && made.Event is Access { Location.IsContents: false, Value.Kind: not ValueKind.Constant }));

    /// <summary>Whether objects of the type are written all the time, with neither order nor lock.</summary>
    public bool ServesOneUser(Location value, List<Site> stores, Dictionary<Location, List<Observation>> tests) => _async.ServeOneUser(value, [], stores, tests);

    /// <summary>Whether the user takes the flag for one of several threads.</summary>
    private bool IsExpected(Location flag) => _expected.NameAsFlag(flag) || _expected.AssumeConcurrency(flag);

    private bool IsState(Location flag, List<Site> stores) => FlagTypes.IsState(InitialValues.TypeOf(flag)!)
        || (!FlagTypes.IsSentinel(InitialValues.TypeOf(flag)!) && stores.TrueForAll(store => Told.IsConstant(store, _program)));

    private static List<Site> Loads(List<Observation> observations) => observations.ConvertAll(observation => observation.Load);

    /// <summary>Whether writer and reader both order what stands beside the flag.</summary>
    private static bool AreOrderedAround(List<Site> stores, List<Observation> observations) =>
        stores.TrueForAll(store => HandlesOrder(store.Body)) && observations.TrueForAll(observation => HandlesOrder(observation.Test.Body));

    /// <summary>Code that uses ordered accesses is written for several threads.</summary>
    private static bool HandlesOrder(Body body) => body.Events.Any(step => step is Fence or Access { Order: not MemoryOrder.Plain });

    /// <summary>Writer and reader run on different threads, and not each with an object of its own.</summary>
    private bool IsSeparated(Location flag, List<Site> stores, List<Site> loads) => _program.Spawned.Separates(flag, stores, loads) && !IsConfined(flag);

    private bool IsConfined(Location flag) => flag.Member is { IsStatic: false, ContainingType: { } type } && _confinement.Value.Confines(type);

    /// <summary>
    /// Writer and reader of a flag run on different threads: by what their type or another one starts, or because started code sets objects that a
    /// container hands it. An object in a field of another type counts where its numbers are followed: other objects are there for many reasons.
    /// </summary>
    private bool AreOnTwoThreads(Location flag, List<Site> stores, List<Observation> observations)
    {
        var loads = Loads(observations);
        return _program.Spawned.Separates(flag, stores, loads) || _foreign.Value.Separate(flag, stores, loads) || (!FlagTypes.IsSentinel(InitialValues.TypeOf(flag)!) && (_foreign.Value.SeparateOwners(stores, loads) || _foreign.Value.SeparateUsers(stores, loads)))
            || (Sequences.AreFollowed(stores, observations) && _foreign.Value.SeparateHolders(flag, stores, loads))
            || (flag.Member is { IsStatic: false, ContainingType: { } type } && (_shared.Contains(type) || _shared.Passes(type)) && stores.TrueForAll(IsStoredByStartedCode) && !stores.TrueForAll(IsIntoOwnObject) && loads.Exists(load => !_program.Spawned.Runs(load.Body)));
    }

    /// <summary>Whether started code stores: a public method of the object does so for others, too, unless started code calls it on an object that it has got.</summary>
    private bool IsStoredByStartedCode(Site store) => _program.Spawned.Runs(store.Body)
        && (store.Body.Method is not { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary or MethodKind.PropertySet } method || ((Access)store.Event).Place.Through.Kind != ValueKind.This
            || _program.CallSitesOf(method).Exists(site => _program.Spawned.Runs(site.Body) && site.Event is Call { Receiver.Kind: not (ValueKind.This or ValueKind.Fresh) }));

    /// <summary>Whether the object is one that the function has made, and keeps in a captured variable until it hands it on.</summary>
    private bool IsIntoOwnObject(Site store) => ((Access)store.Event).Place.Through is { Kind: ValueKind.Loaded, Place.Location: { IsContents: false, Member: ILocalSymbol } variable }
        && _program.AccessesOf(variable).TrueForAll(site => site.Event is Access { IsLoad: true } or Access { Value.IsFresh: true });

    private static bool IsClosure(Location flag) => flag.Member is ILocalSymbol || (flag.Member is IParameterSymbol parameter && !parameter.IsPrimary());

    /// <summary>A closure is shared where one of its functions runs on another thread, or where one that is kept takes a lock to store the flag, or claims it by an exchange.</summary>
    private EvidenceKind? OfClosure(Meeting meeting)
    {
        if (IsOfOwnFunction(meeting))
            return null;
        // The turns of a loop that goes on in continuations.
        if (meeting.FlagStores.TrueForAll(store => InitialValues.AreDeclared([store]) || (Counts.IsStep(store) && meeting.Loads.All(load => load.Observation.Load.Body == store.Body))))
            return null;
        if (!InitialValues.AreDeclared(meeting.FlagStores) && _program.Spawned.Separates(meeting.Flag, meeting.FlagStores, Loads(meeting.Observations)))
            return EvidenceKind.OtherThread;
        if (!meeting.Loads.Any(load => IsKept(load.Observation.Load.Body, MaxKeepers)))
            return null;
        var kept = meeting.Stores.Keys.Where(store => IsKept(store.Body, MaxKeepers)).ToList();
        return kept.Exists(store => !_program.Locks.LocallyAt(store).IsEmpty) ? EvidenceKind.Lock : kept.Exists(IsExchange) ? EvidenceKind.OrderedSide : null;
    }

    private static bool IsExchange(Site store) => store.Event is Access { Order: MemoryOrder.FullFence, Value.Kind: ValueKind.Constant, Comparand.Kind: ValueKind.None or ValueKind.Constant };

    /// <summary>Whether nobody but the function that declares the variable sets and asks it: each call has its own.</summary>
    private static bool IsOfOwnFunction(Meeting meeting) => meeting.FlagStores.Concat(meeting.Loads.Select(load => load.Observation.Load))
        .All(site => SymbolEqualityComparer.Default.Equals(site.Body.Owner, meeting.Flag.Member.ContainingSymbol));

    /// <summary>Whether the function becomes a delegate that is stored or returned, or is called by one that does.</summary>
    private bool IsKept(Body function, int up) => function.Method is { } method && (_program.Delegates.Contains(method.OriginalDefinition)
        || (up > 0 && _program.CallSitesOf(method).Exists(site => site.Event is Call && IsKept(site.Body, up - 1))));

    public bool IsSharedObject(Location flag) => flag.Member is { IsStatic: false, ContainingType: { } type } && (_shared.Contains(type) || _program.Spawned.SharesAmongTurns(type));

    /// <summary>A static, a member of this object, or of a struct that lies in it.</summary>
    private static bool IsInThis(Place place) => place.IsOfThis
        || (place is { Location.Member.ContainingType.IsValueType: true, Through.Place: { } outer } && IsInThis(outer));

    private static ISymbol Outermost(ISymbol member) => member.ContainingType.Outermost().OriginalDefinition;

    /// <summary>A lock around the store in its own body, for a lambda around its call, or a lock of the flag's own type, for a setter one that its type keeps, that every caller holds.</summary>
    private bool IsLocked(Location flag, IEnumerable<Site> stores) => stores.Any(store => IsLocked(flag, store));

    private bool IsLocked(Location flag, Site store) =>
        (store.Body.Method is { MethodKind: MethodKind.LambdaMethod } ? _program.Locks.At(store) : _program.Locks.LocallyAt(store)).Any(token => IsOfOwner(token, store.Body.Owner, flag))
        || _program.Locks.At(store).Any(token => token is ISymbol symbol && (IsOfType(symbol, Outermost(flag.Member)) || (store.Body.Method is { MethodKind: MethodKind.PropertySet } && IsHeldBy(Outermost(flag.Member), symbol)) || (flag.Member.ContainingType is { IsValueType: true } && IsOfType(symbol, Outermost(store.Body.Owner)))) && IsOfOwner(token, flag.Member, flag))
        || IsLockedByHolder(store);

    /// <summary>A setter of a part, which the object that has the part calls under its own lock.</summary>
    private bool IsLockedByHolder(Site store) => Holding.OfCallers(_program, store).ToList() is { Count: > 0 } calls && calls.Count == _program.CallSitesOf(store.Body.Method!).Count
        && calls.TrueForAll(call => call.Holding.IsOfOne && _program.Locks.LocallyAt(call.At).Any(token => token is ISymbol symbol && IsOfType(symbol, Outermost(call.At.Body.Owner)) && IsOfType(call.Holding.Root, Outermost(call.At.Body.Owner))));

    /// <summary>Whoever locks an object of another kind, which is known only by its type, keeps others from that object.</summary>
    private static bool IsOfOwner(object token, ISymbol owner, Location flag) => token is not INamedTypeSymbol locked
        || IsSame(locked, owner.ContainingType) || flag.Member.ContainingType is not { } type || IsSame(locked, type) || type.Inherits(locked) || locked.Inherits(type) || Holds(locked, type);

    /// <summary>Whether objects of the one type have one of the other: what locks them locks their parts.</summary>
    private static bool Holds(INamedTypeSymbol whole, INamedTypeSymbol part) => whole.GetMembers().Any(member => member is IFieldSymbol or IPropertySymbol && InitialValues.TypeOf(member) is INamedTypeSymbol held && IsSame(held, part));

    private static bool IsSame(INamedTypeSymbol left, INamedTypeSymbol? right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right?.OriginalDefinition);

    /// <summary>A number that is set to this and that is a flag only where every store holds a lock of its own type, or of the code that stores it: that is its protocol.</summary>
    private bool IsAlwaysLockedByOwnType(Location flag, List<Site> stores) =>
        stores.TrueForAll(store => _program.Locks.At(store).Any(token => token is not ISymbol symbol || IsOfType(symbol, Outermost(flag.Member)) || IsOfType(symbol, Outermost(store.Body.Owner)) || IsHeldBy(Outermost(flag.Member), symbol)));

    /// <summary>The lock within an object of its own kind that a field of the type holds.</summary>
    private static bool IsHeldBy(ISymbol type, ISymbol token) => token.ContainingType is { } wrapper
        && ((INamedTypeSymbol)type).GetMembers().Any(member => member is IFieldSymbol { Type: INamedTypeSymbol held } && IsSame(held, wrapper));

    private static bool IsOfType(ISymbol token, ISymbol outermost) =>
        SymbolEqualityComparer.Default.Equals((token as INamedTypeSymbol ?? token.ContainingType)?.Outermost().OriginalDefinition, outermost);

    private bool IsOrderedSomewhere(Location flag) => OnceCounts.Contain(_program, flag) || _program.AccessesOf(flag).Any(site => !_program.Construction.IsUnshared(site)
        && (IsOrdered(site) || (site.Event is Access { IsStore: true } && IsFenced(site))));

    /// <summary>Whether one side of the flag is ordered at every access: half of a handshake.</summary>
    private bool IsOrderedThroughout(Location flag)
    {
        var shared = _program.AccessesOf(flag).FindAll(site => !_program.Construction.IsUnshared(site));
        return OnceCounts.Contain(_program, flag) || IsWhole(shared.FindAll(site => site.Event is Access { IsStore: true })) || IsWhole(shared.FindAll(site => site.Event is Access { IsLoad: true }));

        static bool IsWhole(List<Site> side) => side.Count > 0 && side.TrueForAll(site => ((Access)site.Event).Order != MemoryOrder.Plain || IsFenced(site));
    }

    /// <summary>Whoever orders every access of the payload means several threads, whatever number announces it.</summary>
    private static bool IsPayloadOrdered(Meeting meeting) =>
        meeting.Loads.SelectMany(load => load.Reads).All(read => ((Access)read.Event).Order.Includes(MemoryOrder.Acquire))
        && meeting.Stores.Values.SelectMany(payload => payload.Before.Concat(payload.Late)).All(store => ((Access)store.Event).Order.Includes(MemoryOrder.Release));

    /// <summary>An interlocked sum is a statistic, and a reference that is exchanged again and again is handed over with what it holds: neither shows that payload beside it is announced.</summary>
    private bool IsOrdered(Site site) => site.Event is Access { Order: var order } access && order == MemoryOrder.FullFence
        ? access.IsLoad ? IsOnlyALoad(access) : FlagTypes.IsSentinel(InitialValues.TypeOf(access.Location.Member)!) ? IsSetOnce(access.Location) : access.Value.Kind is ValueKind.Constant or ValueKind.Parameter || access.Value.Map is not null
        : ((Access)site.Event).Order != MemoryOrder.Plain;

    private bool IsSetOnce(Location reference) =>
        _program.SharedStoresOf(reference) is [{ Event: Access { Value: var only } }, ..] stores && only is not { Kind: ValueKind.Constant, ConstantValue: null } && stores.Select(FlagTypes.BuilderOf).Distinct().Count() == 1
            && (stores.Count == 1 || stores.TrueForAll(store => FlagTypes.BuilderOf(store) is not Body));

    /// <summary>Interlocked.Read, or an exchange that changes nothing.</summary>
    private bool IsOnlyALoad(Access load) =>
        !_program.AccessesOf(load.Location).Exists(site => site.Event is Access { IsStore: true } store && store.Syntax == load.Syntax);

    /// <summary>Somebody put a fence right beside the store.</summary>
    private static bool IsFenced(Site store) =>
        store.Body.Predecessors[store.Node].Concat(store.Body.Successors[store.Node]).Any(edge => store.Body.Events[edge.Target] is Fence);
}
