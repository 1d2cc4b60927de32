using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What the searches from the tests of one flag share: the locks of its writers, the bodies that load it with order, and the steps that are
/// left. Their cost stays in proportion to the code however many tests a flag has.
/// </summary>
internal sealed class ReaderSearch
{
    // Documented bounds: one search takes this many steps, all searches of a flag this many; then each further one keeps what is near.
    private const int MaxSteps = 4000;
    private const int MaxStepsTogether = 40_000;
    private const int NearSteps = 200;

    private readonly Dictionary<Body, bool> _orderedLoads = [];
    private readonly Dictionary<Body, bool> _locking = [];
    private readonly HashSet<Body> _handlers;
    private readonly Dictionary<Site, EdgeKind> _slowOutcomes = [];
    private readonly bool _staysUp;
    private int _left = MaxStepsTogether;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The flag that is tested.</param>
    /// <param name="locks">The locks under which the flag is stored: entering one of them orders everything.</param>
    /// <param name="stores">The stores of the flag.</param>
    /// <param name="observations">The tests of the flag.</param>
    public ReaderSearch(Program program, Location flag, ImmutableHashSet<object> locks, List<Site> stores, List<Observation> observations)
    {
        _staysUp = stores.TrueForAll(store => observations.TrueForAll(observation => observation.IsSatisfiedBy(((Access)store.Event).Value) != false));
        Program = program;
        Flag = flag;
        Locks = locks;
        _handlers = new HashSet<Body>(program.AccessesOf(flag).Where(site => !program.Construction.IsUnshared(site)).Select(site => site.Body));
        foreach (var test in observations.GroupBy(observation => observation.Test))
        {
            if (test.All(observation => observation.FastOutcome == test.First().FastOutcome))
                _slowOutcomes[test.Key] = test.First().FastOutcome ? EdgeKind.False : EdgeKind.True;
        }
    }

    public Program Program { get; }

    public Location Flag { get; }

    public ImmutableHashSet<object> Locks { get; }

    /// <summary>Steps that the next search may take, the nearest first.</summary>
    public int Steps => Math.Min(MaxSteps, Math.Max(NearSteps, _left));

    /// <summary>The outcome of a test of the flag for a flag that is down; null where the test cannot tell.</summary>
    public EdgeKind? SlowOutcomeOf(Site test) => _slowOutcomes.TryGetValue(test, out var slow) ? slow : null;

    /// <summary>
    /// The outcome of a further test for a flag that was seen up and never goes down: loads of one location are coherent (.NET memory
    /// model, "coherent"). Null where the test asks something else.
    /// </summary>
    public EdgeKind? FastOutcomeOf(Site test, Condition seen) => _staysUp && SlowOutcomeOf(test) is { } slow && test.Event is Test { Condition: var again }
        && again.Relation == seen.Relation && again.Right.Kind == ValueKind.Constant && seen.Right.Kind == ValueKind.Constant && Equals(again.Right.ConstantValue, seen.Right.ConstantValue)
        ? slow == EdgeKind.True ? EdgeKind.False : EdgeKind.True : null;

    /// <summary>Whether a search ended before its ways did: then silence about the flag is no verdict.</summary>
    public bool IsCutOff { get; private set; }

    public void Spend(int steps, bool isCutOff)
    {
        _left -= steps;
        IsCutOff |= isCutOff;
    }

    /// <summary>Whether a body loads or stores the flag.</summary>
    public bool HandlesTheFlag(Body body) => _handlers.Contains(body);

    /// <summary>Whether whatever the call may run takes a lock of the writers on every way: what follows is ordered by it.</summary>
    public bool TakesTheLock(Call call) => !Locks.IsEmpty && !call.IsVirtual && Program.BodyOf(call.Target) is { } callee && TakesTheLock(callee);

    private bool TakesTheLock(Body callee)
    {
        if (!_locking.TryGetValue(callee, out var takes))
            _locking[callee] = takes = TakesTheLock(callee, depth: 1);
        return takes;
    }

    private bool TakesTheLock(Body callee, int depth) => Program.Locks.AreTaken(callee, Locks,
        step => step is Call { IsVirtual: false } call && depth > 0 && Program.BodyOf(call.Target) is { } next && TakesTheLock(next, depth - 1));

    /// <summary>Whether a call may load the flag with order: then what follows is for that load to judge.</summary>
    public bool LoadsTheFlagOrdered(Call call) => Program.TargetsOf(call).Any(LoadsTheFlagOrdered);

    private bool LoadsTheFlagOrdered(Body callee)
    {
        if (!_orderedLoads.TryGetValue(callee, out var isOrdered))
            _orderedLoads[callee] = isOrdered = LoadsTheFlagOrdered(callee, depth: 1);
        return isOrdered;
    }

    private bool LoadsTheFlagOrdered(Body callee, int depth) => callee.Events.Any(step => step switch
    {
        Access { IsLoad: true, Order: var order, Location: var location } => order.Includes(MemoryOrder.Acquire) && location.Equals(Flag),
        Call { IsVirtual: false } call => depth > 0 && Program.BodyOf(call.Target) is { } next && LoadsTheFlagOrdered(next, depth - 1),
        _ => false,
    });
}
