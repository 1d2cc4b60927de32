using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What a reader touches once it has seen the flag up: the loads that can follow the fast outcome with nothing that orders them after it,
/// in the same body, in its callees, and in its callers after the return.
/// </summary>
internal sealed class Consumption
{
    // Documented bounds: calls are followed this deep, callers this far up; so many callers of one return are entered (fewer of
    // those that may have called something else), and so many nodes of callees, of which the callees' own callees leave half.
    private const int MaxDown = 4;
    private const int MaxUp = 4;
    private const int MaxCallers = 3000;
    private const int MaxVirtualCallers = 200;
    private const int MaxCalleeNodes = 20_000;

    private static readonly ImmutableHashSet<object> None = ImmutableHashSet<object>.Empty;
    private readonly ReaderSearch _search;
    private readonly Program _program;
    private readonly ImmutableHashSet<object> _locks;
    private readonly HashSet<Body> _builders;
    private readonly bool _isTold;
    private readonly Location _flag;
    private readonly Site _start;
    private readonly Site _load;
    private readonly Observation _observation;
    private readonly HashSet<Access> _reloads = [];
    private readonly Queue<Step> _pending = new();
    private readonly HashSet<(Body, int, object?, bool IsFenced, bool IsBorrowed)> _seen = [];
    private readonly HashSet<(Body, bool IsFenced, bool IsBorrowed, bool IsLocked)> _callees = [];
    private readonly Dictionary<Site, Call> _lenders = [];
    private int _calleeNodes;
    private int _firstEnd = int.MaxValue;

    private Consumption(ReaderSearch search, Observation observation, HashSet<Body> builders, bool isTold)
    {
        _isTold = isTold;
        _search = search;
        _program = search.Program;
        _locks = search.Locks;
        _flag = search.Flag;
        _observation = observation;
        _start = observation.Test;
        _load = observation.Load;
        _builders = builders;
    }

    /// <summary>Loads of shared memory outside the locks of the writer.</summary>
    public List<Site> Loads { get; } = [];

    /// <summary>Those that no fence orders after the test.</summary>
    public HashSet<Site> Unordered { get; } = [];

    /// <summary>The call whose fence is all that orders the load on some way; null where there is none.</summary>
    public Call? LenderOf(Site load) => _lenders.TryGetValue(load, out var lender) ? lender : null;

    /// <summary>Whether some way ends at a lock of the writer, at a store of the flag, at code that may store it, or at a throw.</summary>
    public bool Builds { get; private set; }

    /// <summary>
    /// What such a reader reads whatever the flag says, and does not store itself: all, where no way builds; else what every way meets before the
    /// first end. What was read before the flag is asked, on every way to that, is read anyway, too.
    /// </summary>
    public IEnumerable<Site> ReadAnyway => Loads.Where(load => (!Builds || (load.Body == _start.Body && ((load.Node < _firstEnd && IsAlwaysReached(load.Node)) || IsReadBefore(load.Node))))
        && !Stores.Exists(store => ((Access)store.Event).Location.Equals(((Access)load.Event).Location)));

    private bool IsReadBefore(int node) => node < _load.Node && _load.Body == _start.Body && !_start.Body.Reaches(other => other == _load.Node, other => other == node);

    private bool IsAlwaysReached(int node)
    {
        var join = _start.Node;
        while (join < node)
            join = _start.Body.Join(join);
        return join == node;
    }

    /// <summary>Whether some way ends where another thread is waited for.</summary>
    public bool IsAwaited { get; private set; }

    /// <summary>Stores outside those locks: what the reader writes itself is no payload.</summary>
    public List<Site> Stores { get; } = [];

    /// <summary>Whether the search follows a flag that was seen down.</summary>
    private bool IsDown => _builders.Count > 0;

    /// <param name="search">What the searches of the flag share.</param>
    /// <param name="observation">Where the flag was seen.</param>
    /// <param name="isTold">Whether callers of the test's body learn what it has seen.</param>
    public static Consumption After(ReaderSearch search, Observation observation, bool isTold) =>
        Run(new Consumption(search, observation, [], isTold), observation, observation.FastOutcome);

    /// <summary>
    /// What a reader touches that has seen the flag down and builds nothing itself: the way ends where a lock of the writer is entered, where
    /// the flag is stored, and at a call that may store it. What is read here too is not guarded by the test.
    /// </summary>
    public static Consumption WithoutBuilding(ReaderSearch search, Observation observation, HashSet<Body> builders) =>
        Run(new Consumption(search, observation, builders, isTold: true), observation, !observation.FastOutcome);

    private static Consumption Run(Consumption consumption, Observation observation, bool outcome)
    {
        var condition = observation.Condition;
        var known = condition is { Relation: Relation.Equal or Relation.NotEqual, Right: { Kind: ValueKind.Constant, ConstantValue: bool expected } }
            ? (object)(expected == (outcome == (condition.Relation == Relation.Equal)))
            : null;
        var start = new Step(observation.Test.Body, observation.Test.Node, new Knowledge(condition.Left.Source, known), FamilyOf(consumption._program, observation), Up: 0, Order: AtTest(consumption._program, observation));
        consumption.Follow(start, outcome ? EdgeKind.True : EdgeKind.False);
        consumption.Run();
        return consumption;
    }

    /// <summary>The flag's objects as the test sees them: a helper that loads the flag may belong to another object than its caller.</summary>
    private static Family FamilyOf(Program program, Observation observation)
    {
        var (own, load) = (Family.Of(observation.Load), observation.Load.Body);
        return load != observation.Test.Body && observation.Condition.Left.All.Concat(observation.Condition.Right.All).Select(value => value.Source).OfType<Call>().FirstOrDefault(call => program.TargetsOf(call).Contains(load)) is { } helper
            ? own.Outside(helper, load, Value.None, observation.Test.Body) ?? own : own;
    }

    /// <summary>A value that was loaded, fenced, and tested after the fence.</summary>
    private static Order AtTest(Program program, Observation observation)
    {
        var (load, test) = (observation.Load, observation.Test);
        if (load.Body != test.Body)
            return default;
        for (var node = load.Node + 1; node < test.Node; node++)
        {
            if (program.Fences.Is(load.Body.Events[node], MemoryOrder.Acquire) && load.Body.After(load.Node)[node] && !load.Body.Reaches(end => end == test.Node, fence => fence == node))
                return new Order(IsFenced: true, Lender: null);
        }

        return default;
    }

    private void Run()
    {
        var most = _search.Steps;
        while (_pending.Count > 0 && _seen.Count < most)
            Visit(_pending.Dequeue());
        _search.Spend(_seen.Count, isCutOff: _pending.Count > 0);
    }

    private void Visit(Step step)
    {
        var site = new Site(step.Body, step.Node);
        switch (site.Event)
        {
            case Fence { Order: var order } when order.Includes(MemoryOrder.Acquire):
            case Access { Order: MemoryOrder.FullFence }:
                step = step with { Order = new Order(IsFenced: true, Lender: null) };
                break;
            case Await when TaskForms.Are(InitialValues.TypeOf(_flag.Member)):
            case Wait or EachCall or Call when _program.Waits.Are(site.Event):
                // A flag that is a task orders what its work has stored before whatever awaits it.
                IsAwaited = true;
                return;
            case LockStep { IsEnter: true, Token: var token } when _locks.Contains(token):
                Ends(step);
                return;
            case Access { IsStore: true } store when IsDown && store.Location.Equals(_flag):
                Ends(step);
                return;
            case Access when site == _load && _load.Body == _start.Body:
                // The next turn of a loop loads it anew.
                Ends(step);
                return;
            case Access access:
                if (access.IsLoad && access.Location.Equals(_flag))
                    _reloads.Add(access);
                Note(site, step.Family, isNear: true, step.Order, None);
                break;
            case Call call when _program.TargetsOf(call).Any(_builders.Contains):
                Ends(step);
                return;
            case Call call when _search.TakesTheLock(call):
                Ends(step);
                return;
            case Call call when _search.LoadsTheFlagOrdered(call):
                return;
            case Call call when IsLocked(site):
                step = step with { Order = After(call, step.Order) };
                break;
            case Call call:
                Enter(call, step.Family, MaxDown, step.Order, _program.Locks.At(site));
                step = step with { Order = After(call, step.Order) };
                break;
            case Invocation invocation:
                foreach (var callee in _program.TargetsOf(invocation).Where(callee => IsNew(callee, MaxDown, step.Order, None)))
                    Enter(callee, step.Family.In(invocation.Arguments, callee), MaxDown, step.Order, None);
                break;
            case Exit exit:
                if (exit.IsThrow)
                    Ends(step);
                else
                    Leave(step, exit);
                return;
            case Test when site == _start:
                // The next turn of a loop tests anew.
                Ends(step);
                return;
            case Test { Condition.Left: { Source: Access { Order: var retest, Location: var location } asked } } when retest.Includes(MemoryOrder.Acquire) && location.Equals(_flag) && asked != _observation.Access:
                return;
            case Test test when test.Condition.Left.Source is { } source && ReferenceEquals(source, step.Knowledge.Source)
                && step.Knowledge.Known is { } known && test.Condition.Holds(known) is { } outcome:
                Follow(step, outcome ? EdgeKind.True : EdgeKind.False);
                return;
            case Test { Condition.Left.Source: Access again } when !IsDown && _reloads.Contains(again) && step.Family.Includes(again.Place, isNear: true) && _search.FastOutcomeOf(site, _observation.Condition) is { } fast:
                Follow(step, fast);
                return;
            case Test when IsDown && _search.SlowOutcomeOf(site) is { } slow:
                // What another test of the flag finds up is guarded by that test.
                Follow(step, slow);
                return;
        }

        Follow(step, only: null);
    }

    private void Ends(Step step)
    {
        Builds = true;
        if (step.Up == 0)
            _firstEnd = Math.Min(_firstEnd, step.Node);
    }

    private Order After(Call call, Order order) => _program.Fences.Is(call, MemoryOrder.Acquire) || _program.Fences.MayLend(call, MemoryOrder.Acquire) ? new Order(IsFenced: true, Lender: null)
        : !order.IsFenced && _program.Fences.Lends(call, MemoryOrder.Acquire) ? new Order(IsFenced: true, call)
        : order;

    /// <summary>A function that is handed out runs after the test, too, as the callers do.</summary>
    private void Leave(Step step, Exit exit)
    {
        foreach (var function in exit.Returned.All.Where(value => value.Kind == ValueKind.Function))
        {
            if (_program.BodyOf((IMethodSymbol)function.Symbol!) is { } body && IsNew(body, MaxDown, step.Order, None))
                Enter(body, step.Family, MaxDown, step.Order, None);
        }

        Return(step, exit);
    }

    private void Return(Step step, Exit exit)
    {
        if (step.Up >= MaxUp || (step.Up == 0 && !_isTold) || step.Body.Method is not { } method)
            return;
        var returned = exit.Returned.Kind == ValueKind.Constant ? exit.Returned.ConstantValue : null;
        var virtualCallers = 0;
        // A function that calls itself does so for another object, or asks anew.
        foreach (var site in _program.CallSitesOf(method).Where(site => site.Body != step.Body).Take(MaxCallers))
        {
            if (site.Event is Call { IsVirtual: true } && ++virtualCallers > MaxVirtualCallers)
                continue;
            if (site.Event is Call call && !IsLocked(site) && !_program.Construction.IsUnshared(call, site.Body) && step.Family.Outside(call, step.Body, exit.Returned, site.Body) is { } family)
                Follow(new Step(site.Body, site.Node, new Knowledge(call, returned), family, step.Up + 1, step.Order), only: null);
        }
    }

    private void Follow(Step step, EdgeKind? only)
    {
        foreach (var edge in step.Body.Successors[step.Node])
        {
            if (!edge.IsOrderOnly && (only is null || edge.Kind == only || edge.Kind == EdgeKind.Always) && _seen.Add((step.Body, edge.Target, step.Knowledge.Source, step.Order.IsFenced, step.Order.IsBorrowed)))
                _pending.Enqueue(step with { Node = edge.Target });
        }
    }

    private void Enter(Call call, Family family, int depth, Order order, ImmutableHashSet<object> held)
    {
        foreach (var callee in _program.TargetsOf(call))
        {
            if (IsNew(callee, depth, order, held) && family.In(call, callee) is { } inner)
                Enter(callee, inner, depth, order, held);
        }
    }

    /// <summary>A callee that asks for the flag itself is another reader, or the slow way that this one does not take.</summary>
    private bool IsNew(Body callee, int depth, Order order, ImmutableHashSet<object> held) =>
        depth > 0 && !_callees.Contains((callee, order.IsFenced, order.IsBorrowed, !held.IsEmpty)) && !_search.HandlesTheFlag(callee)
        && _calleeNodes <= (depth == MaxDown ? MaxCalleeNodes : MaxCalleeNodes / 2);

    /// <param name="callee">What is entered.</param>
    /// <param name="family">The flag's objects as it sees them.</param>
    /// <param name="depth">How many calls are followed from here.</param>
    /// <param name="order">What the way to it has passed.</param>
    /// <param name="held">The locks that the calls on the way hold, whoever else calls it.</param>
    private void Enter(Body callee, Family family, int depth, Order order, ImmutableHashSet<object> held)
    {
        _callees.Add((callee, order.IsFenced, order.IsBorrowed, !held.IsEmpty));
        _calleeNodes += callee.Count;
        for (var node = 0; node < callee.Count; node++)
        {
            switch (callee.Events[node])
            {
                case Access:
                    Note(new Site(callee, node), family, isNear: false, order, held);
                    break;
                case Call call when depth > 1 && !IsLocked(new Site(callee, node)):
                    Enter(call, family, depth - 1, order, held.Union(_program.Locks.At(new Site(callee, node))));
                    break;
            }
        }
    }

    private void Note(Site site, Family family, bool isNear, Order order, ImmutableHashSet<object> held)
    {
        var access = (Access)site.Event;
        if (!family.Includes(access.Place, isNear) || _program.Construction.IsUnshared(site) || IsLocked(site) || IsKeptUnder(held, access))
            return;
        (access.IsLoad ? Loads : Stores).Add(site);
        if (!order.IsFenced)
            Unordered.Add(site);
        else if (order.Lender is { } lender)
            _lenders[site] = lender;
    }

    private bool IsLocked(Site site) => !_program.Locks.AreFree(site, _locks);

    /// <summary>Whether whoever stores it holds a lock that the reader has on this way.</summary>
    private bool IsKeptUnder(ImmutableHashSet<object> held, Access load) => !held.IsEmpty && load.IsLoad
        && _program.SharedStoresOf(load.Location).TrueForAll(store => _program.Locks.At(store).Overlaps(held));

    private readonly record struct Knowledge(object? Source, object? Known);

    private readonly record struct Step(Body Body, int Node, Knowledge Knowledge, Family Family, int Up, Order Order);

    /// <summary>Whether a fence was passed; a lender where that one ran inside a call.</summary>
    private readonly record struct Order(bool IsFenced, Call? Lender)
    {
        public bool IsBorrowed => Lender is not null;
    }
}
