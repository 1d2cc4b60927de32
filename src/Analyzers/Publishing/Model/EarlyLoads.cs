using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds payload that is loaded before its flag is tested, and whose value the fast outcome of that test uses.</summary>
internal sealed class EarlyLoads
{
    private readonly Program _program;
    private readonly Evidence _evidence;
    private readonly EarlyUses _uses;
    private readonly UnguardedValues _guesses;

    public EarlyLoads(Program program, Evidence evidence)
    {
        _program = program;
        _evidence = evidence;
        _uses = new EarlyUses(program);
        _guesses = new UnguardedValues(program);
    }

    public IEnumerable<EarlyLoad> All(Dictionary<Location, List<Observation>> observations, GuardedLoads guarded)
    {
        HashSet<Access> seen = [];
        var open = new OpenLoads(_program, guarded);
        foreach (var pair in observations.Concat(Observations.OfArguments(_program)))
        {
            if (pair.Key.IsContents || FlagTypes.IsSentinel(InitialValues.TypeOf(pair.Key.Member)!) || _program.SharedStoresOf(pair.Key) is not { Count: > 0 } stores)
                continue;
            var locks = _program.Locks.OfAll(stores);
            var lockFree = pair.Value.FindAll(observation => !Protection.Covers(_program, observation.Load, locks, stores));
            if (lockFree.Count == 0 || !FlagTypes.CanAnnounce(pair.Key, _program, stores, lockFree) || !_evidence.IsStrong(pair.Key, stores, lockFree))
                continue;
            foreach (var observation in lockFree.Where(observation => open.Precede(observation.Test, pair.Key) && !IsTakenBack(stores, observation)))
            {
                foreach (var early in Of(observation, stores, locks, open).Where(early => seen.Add(early.Load)))
                    yield return early;
            }
        }
    }

    /// <summary>A state that comes and goes says nothing of what was read before it; one that is claimed while it is down, or taken back where its building fails, has not come.</summary>
    private static bool IsTakenBack(List<Site> stores, Observation observation) => stores.Exists(store => observation.IsSatisfiedBy(((Access)store.Event).Value) == false
        && !(((Access)store.Event).Comparand is { Kind: ValueKind.Constant } expected && observation.IsSatisfiedBy(expected) == false)
        && !stores.Exists(other => observation.IsSatisfiedBy(((Access)other.Event).Value) == true && IsFailureOf(store, other)));

    private static bool IsFailureOf(Site store, Site raise) => store.Body == raise.Body && store.Event.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is { Parent: TryStatementSyntax { Block.Span: var tried } } && tried.Contains(raise.Event.Syntax.Span);

    private IEnumerable<EarlyLoad> Of(Observation observation, List<Site> stores, ImmutableHashSet<object> locks, OpenLoads open)
    {
        var publishing = stores.FindAll(store => Publishes(store, observation));
        if (publishing.Count == 0)
            yield break;
        foreach (var (path, load) in FastPath.Of(observation, _program).SelectMany(path => _uses.Of(observation, path).Distinct().Select(load => (path, load))))
        {
            var site = _program.SiteOf(load);
            if (open.Contain(site) && !observation.Access.Place.IsReachedThrough(load.Location) && MayGuard(observation, load) && _program.Locks.At(site).Intersect(locks).IsEmpty && _program.Locks.At(new Site(path.Body, path.Arrival)).Intersect(locks).IsEmpty && _guesses.Contains(site, observation, path) && publishing.Exists(store => Builds(store, site))
                && _evidence.Of(observation.Access.Location, stores, [observation.Load]) is { } evidence && IsShown(evidence, stores, observation.Access))
                yield return new EarlyLoad(observation, load, evidence);
        }
    }

    /// <summary>
    /// A lock says something only where every store holds one: what is also moved on without is the state of one user. Another thread says something
    /// where the flag is ordered on some side: else it may be any state.
    /// </summary>
    private bool IsShown(EvidenceKind evidence, List<Site> stores, Access test) => evidence is not (EvidenceKind.SharedObject or EvidenceKind.AsyncMember)
        && (evidence != EvidenceKind.OtherThread || test.Order != MemoryOrder.Plain || stores.Exists(store => ((Access)store.Event).Order != MemoryOrder.Plain))
        && (evidence != EvidenceKind.Lock || stores.TrueForAll(store => !_program.Locks.At(store).IsEmpty));

    /// <summary>A number that another one is compared with bounds elements, or it is a limit: a setting, as is one that is an argument beside the other.</summary>
    private static bool MayGuard(Observation observation, Access load) => ((!observation.IsPassed || observation.Load.Body == observation.Test.Body || FlagTypes.IsState(InitialValues.TypeOf(observation.Access.Location.Member)!)) && (observation.Condition.Right.Kind == ValueKind.Constant || observation.Condition.Relation is Relation.Equal or Relation.NotEqual))
        || load.Location.IsContents || Containers.IsCollection(InitialValues.TypeOf(load.Location.Member)!);

    /// <summary>A flag is set to what its test asks for; a count is moved on under a lock.</summary>
    private bool Publishes(Site store, Observation observation) => observation.IsSatisfiedBy(((Access)store.Event).Value) != false
        && (((Access)store.Event).Value.Kind == ValueKind.Constant ? observation.Condition.Right.Kind == ValueKind.Constant : !_program.Locks.At(store).IsEmpty);

    /// <summary>Whether the payload is stored before the flag is raised, under no lock that the load holds.</summary>
    private bool Builds(Site store, Site load) =>
        Building.Around(_program, store, region: null).Before.TryGetValue(((Access)load.Event).Location, out var sites)
        && sites.Exists(site => _program.Locks.At(site).Intersect(_program.Locks.At(load)).IsEmpty);
}
