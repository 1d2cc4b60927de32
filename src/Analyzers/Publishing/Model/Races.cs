using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Finds the races of a program: publications, where what is written around a store meets what is read after a test; torn values; objects
/// that are changed after they were published; loops that wait for a plain location.
/// </summary>
internal sealed class Races
{
    private readonly Program _program;
    private readonly WriterOrder _writers;
    private readonly Retractions _retractions;
    private readonly Evidence _evidence;
    private readonly Failures _failures;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="evidence">What shows that several threads are at work.</param>
    /// <param name="failures">Takes the searches that end by an error.</param>
    public Races(Program program, Evidence evidence, Failures failures)
    {
        _failures = failures;
        _program = program;
        _writers = new WriterOrder(program);
        _retractions = new Retractions(program);
        _evidence = evidence;
    }

    /// <summary>The flags with strong evidence whose readers were not followed to the end; known when all races are.</summary>
    public HashSet<Location> CutOff { get; } = [];

    public IEnumerable<Race> All(CancellationToken cancellation)
    {
        List<Meeting> meetings = [];
        var observations = Observations.Of(_program);
        foreach (var candidate in observations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!candidate.Key.IsContents || FlagTypes.AreElements(candidate.Key))
                meetings.AddRange(_failures.Keep(candidate.Key.ToString, () => Meet(candidate.Key, candidate.Value) is { } meeting ? [meeting] : Array.Empty<Meeting>()));
        }

        var guarded = new GuardedLoads(meetings);
        var announcements = new Announcements(_program, _writers);
        var mutations = _failures.Keep("changes after publication", () => new LateMutations(_program, _evidence, announcements).All(observations, guarded)).ToList();
        // A loop that waits needs no evidence: where a publication lacks it, the loop remains.
        var observing = new HashSet<Access>(meetings.Where(meeting => !meeting.Loads.Any(load => WaitingLoop.Contains(load.Observation)) || _evidence.Of(meeting, observations) is not null).SelectMany(meeting => meeting.Loads).Select(load => load.Access));
        var torn = _failures.Keep("torn values", () => new TornValues(_program, _evidence).All(observations, guarded)).ToList();
        var late = new HashSet<Access>(mutations.SelectMany(mutation => mutation.Mutations));
        return _failures.Keep("publications", () => Publications(meetings.FindAll(meeting => !meeting.Stores.Keys.All(store => late.Contains((Access)store.Event))), guarded, observations, cancellation))
            .Concat(torn)
            .Concat(_failures.Keep("torn copies", () => new TornCopies(_program, _evidence).All().Where(copy => !torn.Exists(value => value.Flag.Equals(copy.Flag)))))
            .Concat(mutations)
            .Concat(_failures.Keep<Race>("changes of what was put into a container", () => new LatePuts(_program).All()))
            .Concat(_failures.Keep("payload that is read before its flag", () => new EarlyLoads(_program, _evidence).All(observations, guarded)))
            .Concat(_failures.Keep("bounds", () => new Bounds(_program, announcements, _writers).All(guarded)))
            .Concat(_failures.Keep("published references", () => new ReferencePublications(_program, _evidence, _writers).All(observations, guarded).Where(each => !meetings.Exists(meeting => meeting.Flag.Equals(each.Flag)))))
            .Concat(_failures.Keep("waiting loops", () => new SpinLoops(_program).All().Where(loop => !observing.Contains(loop.Load))))
            .Concat(_failures.Keep("redundant order", () => new RedundantOrders(_program, _evidence).All(observations, [.. meetings.Select(meeting => meeting.Flag), .. mutations.Select(mutation => mutation.Flag)])));
    }

    private IEnumerable<Race> Publications(List<Meeting> meetings, GuardedLoads guarded, Dictionary<Location, List<Observation>> observations, CancellationToken cancellation)
    {
        List<(Meeting Meeting, ImmutableArray<ObservingLoad> Loads, EvidenceKind Evidence)> shown = [];
        foreach (var meeting in meetings.OrderBy(meeting => meeting.Loads[0].Access.Syntax.SpanStart))
        {
            cancellation.ThrowIfCancellationRequested();
            var loads = meeting.Loads.Where(load => !guarded.Contains(load.Observation.Load, meeting)).ToImmutableArray();
            if (!loads.IsEmpty && _evidence.Of(meeting, observations) is { } evidence && loads.Where(load => _evidence.Concerns(meeting, evidence, load.Observation.Load)).ToImmutableArray() is { IsEmpty: false } concerned)
                shown.Add((meeting, concerned, evidence));
        }

        var announcing = shown.SelectMany(one => one.Meeting.Payload.Select(location => (location, one.Meeting))).ToLookup(pair => pair.location, pair => pair.Meeting);
        foreach (var (meeting, loads, evidence) in shown.Where(one => !announcing[one.Meeting.Flag].Any(other => one.Meeting.IsPayloadOf(other))))
        {
            var stores = Published(meeting, evidence);
            if (meeting.IsClaim)
                stores = stores.Where(store => store.IsEarly).Select(store => store with { Half = WriterHalf.Ordered }).ToImmutableArray();
            if (!stores.IsEmpty)
                yield return new Publication(meeting.Flag, meeting.Payload, stores, meeting.IsClaim ? loads.Select(load => load with { IsFenced = true }).ToImmutableArray() : loads, evidence) { IsKeptState = KeptStates.Contain(_program, meeting, evidence) || _evidence.IsEnd(meeting) || _evidence.IsPartlyOwned(meeting.Flag, [.. meeting.FlagStores, .. loads.Select(load => load.Observation.Load)]) };
            foreach (var retraction in _retractions.Of(meeting, loads, evidence))
                yield return retraction;
        }
    }

    private Meeting? Meet(Location flag, List<Observation> observations)
    {
        var stores = _program.SharedStoresOf(flag);
        if (stores.Count == 0)
            return null;
        var locks = _program.Locks.OfAll(stores);
        var builders = stores.ConvertAll(store => new LockedBuilders(_program, store));
        var seen = new SeenBefore(_program, observations, stores, locks);
        var seenUnderLock = new SeenUnderLock(_program, flag, stores);
        var lockFree = observations.FindAll(observation => !Protection.Covers(_program, observation.Load, locks, stores)
            && !builders.TrueForAll(one => one.Precede(observation.Load)) && !seen.Orders(observation) && !seenUnderLock.Orders(observation));
        if (lockFree.Count == 0 && stores.Exists(store => ClaimedLater.Builds(_program, store, locks)))
            return Claim(flag, stores, observations, locks);
        if (lockFree.Count == 0 || !(_evidence.IsStated(flag) || FlagTypes.CanAnnounce(flag, _program, stores, lockFree)) || !_evidence.IsPossible(flag, stores, lockFree))
            return null;
        var isStrong = _evidence.IsStrong(flag, stores, lockFree);
        var meeting = new Meeting(_program, flag, locks, stores, lockFree, observations, isStrong);
        meeting.Meet();
        if (meeting.IsCutOff && isStrong && IsHalfOrdered(flag, stores, lockFree))
            CutOff.Add(flag);
        return meeting.Loads.IsEmpty || meeting.IsBusyMark ? null : meeting;
    }

    /// <summary>A flag that is only asked for under its lock, and raised there before the building that follows the lock.</summary>
    private Meeting? Claim(Location flag, List<Site> stores, List<Observation> observations, ImmutableHashSet<object> locks)
    {
        var claim = new Meeting(_program, flag, locks, stores, observations, observations, isStrong: true) { IsClaim = true };
        claim.Meet();
        return claim.Loads.IsEmpty || claim.IsTakenBack || claim.ReaderWrites ? null : claim;
    }

    /// <summary>A field that some store or load does not order: what its readers would consume matters.</summary>
    private static bool IsHalfOrdered(Location flag, List<Site> stores, List<Observation> lockFree) => flag.Member is not (ILocalSymbol or IParameterSymbol)
        && (stores.Exists(store => ((Access)store.Event).Order == MemoryOrder.Plain) || lockFree.Exists(observation => observation.Access.Order == MemoryOrder.Plain));

    private ImmutableArray<PublishingStore> Published(Meeting meeting, EvidenceKind evidence)
    {
        // The first store of a body that nobody checks again speaks for the others: the tests before it are the same.
        HashSet<Body> isUnchecked = [];
        return meeting.Stores.Where(pair => _evidence.Concerns(meeting, evidence, pair.Key)).OrderBy(pair => pair.Key.Event.Syntax.SpanStart)
            .Select(pair => Published(meeting, pair.Key, pair.Value.Before, pair.Value.Late, isUnchecked)).ToImmutableArray();
    }

    private PublishingStore Published(Meeting meeting, Site store, HashSet<Site> before, HashSet<Site> afterwards, HashSet<Body> isUnchecked)
    {
        var raises = Told.IsInSetter(store) ? RaisesIn(meeting, store) : [];
        var late = new HashSet<Site>(afterwards.Where(site => raises.Count == 0 || raises.Exists(raise => raise.Body != site.Body || raise.Body.After(raise.Node)[site.Node])));
        raises.RemoveAll(raise => !late.Any(site => raise.Body == site.Body && raise.Body.After(raise.Node)[site.Node]));
        var half = _writers.Of(store, before);
        List<Access> outer = !isUnchecked.Contains(store.Body) && before.Concat(late).Any(IsMade) ? Recheck.IsMissingAfter(_program, meeting, store, before.Concat(late)) : [];
        if (outer.Count > 0)
            isUnchecked.Add(store.Body);
        return new PublishingStore(
            store,
            half,
            late.OrderBy(site => site.Event.Syntax.SpanStart).ToImmutableArray(),
            half == WriterHalf.Borrowed ? _writers.LenderOf(store, before) : null,
            outer,
            raises.DefaultIfEmpty(store).Select(raise => raise.Event.Syntax).ToImmutableArray())
        {
            IsOnceGuard = store.Event is Access { Order: MemoryOrder.FullFence, Comparand.Kind: ValueKind.None or ValueKind.Constant } claim && (claim.Value.Kind == ValueKind.Constant || claim.Value.Map is not null || meeting.IsSentinel || OnceCounts.Contain(_program, meeting.Flag)) && TellsWhatWasThere(store),
            Users = store.Body.Method is { } asked && late.Count > 0 && late.All(site => IsOfAnotherType(site, store)) ? _program.CallSitesOf(asked).FindAll(site => IsOfAnotherType(site, store)).ConvertAll(site => site.Event.Syntax).ToImmutableArray() : ImmutableArray<SyntaxNode>.Empty,
            ClaimsElements = ElementClaims.Contain(meeting, store, before, late),
            IsTakenBack = meeting.IsTakenBack && !meeting.IsFirstOfTwo(store),
            IsTurn = meeting.FlagStores.Count == 1 && Sequences.AreFollowed(meeting.FlagStores, meeting.Observations),
            IsPhase = FlagTypes.HasPhases(meeting.Flag, meeting.FlagStores),
        };
    }

    private static bool IsOfAnotherType(Site site, Site store) => !SymbolEqualityComparer.Default.Equals(site.Body.Owner.ContainingType?.OriginalDefinition, store.Body.Owner.ContainingType?.OriginalDefinition);

    /// <summary>Whether the store brings something: to take the same back twice does no harm.</summary>
    private static bool IsMade(Site store) => !Resets.Is(store) && ((Access)store.Event).Value.Place?.Location.Member is not IFieldSymbol { IsStatic: true, IsReadOnly: true };

    /// <summary>The calls of a setter that tell it a value which an observer waits for.</summary>
    private List<Site> RaisesIn(Meeting meeting, Site store) => _program.CallSitesOf(store.Body.Method!).FindAll(site => site.Event is Call call
        && Told.By(store) is { } parameter && meeting.Loads.Any(load => load.Observation.IsSatisfiedBy(call.ArgumentOf(parameter) ?? Value.Unknown) != false));

    /// <summary>Whether the exchange asks what was there before: one whose result nobody uses is a store like any other.</summary>
    private static bool TellsWhatWasThere(Site exchange) => exchange.Body.Events.Any(step => Uses.Of(step)
        .Any(value => value.All.Any(one => one.Source is Access { IsLoad: true } load && load.Syntax == exchange.Event.Syntax)));
}
