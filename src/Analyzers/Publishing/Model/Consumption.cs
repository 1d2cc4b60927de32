using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What a reader touches once it has seen the flag up: the loads that can follow the fast outcome with nothing that orders them after it,
/// in the same body, in its callees, and in its callers after the return.
/// </summary>
internal sealed class Consumption
{
    // Documented bounds: calls are followed this deep, callers this far up.
    private const int MaxDown = 4;
    private const int MaxUp = 4;
    private const int MaxVisits = 4000;

    private readonly Program _program;
    private readonly ImmutableHashSet<object> _locks;
    private readonly Queue<Step> _pending = new();
    private readonly HashSet<(Body, int, object?)> _seen = [];
    private readonly HashSet<Body> _callees = [];

    private Consumption(Program program, ImmutableHashSet<object> locks)
    {
        _program = program;
        _locks = locks;
    }

    /// <summary>Loads of shared memory outside the locks of the writer.</summary>
    public List<Site> Loads { get; } = [];

    /// <summary>Stores outside those locks: what the reader writes itself is no payload.</summary>
    public List<Site> Stores { get; } = [];

    /// <param name="program">The bodies to look into.</param>
    /// <param name="observation">Where the flag was seen.</param>
    /// <param name="locks">The locks under which the flag is stored: entering one of them orders everything.</param>
    public static Consumption After(Program program, Observation observation, ImmutableHashSet<object> locks)
    {
        var consumption = new Consumption(program, locks);
        var condition = observation.Condition;
        var known = condition is { Relation: Relation.Equal or Relation.NotEqual, Right: { Kind: ValueKind.Constant, ConstantValue: bool expected } }
            ? (object)(expected == (observation.FastOutcome == (condition.Relation == Relation.Equal)))
            : null;
        var start = new Step(observation.Test.Body, observation.Test.Node, new Knowledge(condition.Left.Source, known), Family.Of(observation.Access), Up: 0);
        consumption.Follow(start, observation.FastOutcome ? EdgeKind.True : EdgeKind.False);
        consumption.Run();
        return consumption;
    }

    private void Run()
    {
        while (_pending.Count > 0 && _seen.Count < MaxVisits)
        {
            var step = _pending.Dequeue();
            Visit(step);
        }
    }

    private void Visit(Step step)
    {
        var site = new Site(step.Body, step.Node);
        switch (site.Event)
        {
            case Fence { Order: var order } when order.Includes(MemoryOrder.Acquire):
                return;
            case Access { Order: MemoryOrder.FullFence }:
                return;
            case Wait:
                return;
            case LockStep { IsEnter: true, Token: var token } when _locks.Contains(token):
                return;
            case Access:
                Note(site, step.Family, isNear: true);
                break;
            case Call call:
                foreach (var callee in _program.TargetsOf(call))
                    Enter(callee, step.Family.In(call, callee), MaxDown);
                break;
            case Invocation invocation:
                foreach (var callee in _program.TargetsOf(invocation))
                    Enter(callee, step.Family, MaxDown);
                break;
            case Exit exit:
                if (!exit.IsThrow)
                    Return(step, exit);
                return;
            case Test test when test.Condition.Left.Source is { } source && ReferenceEquals(source, step.Knowledge.Source)
                && step.Knowledge.Known is { } known && test.Condition.Holds(known) is { } outcome:
                Follow(step, outcome ? EdgeKind.True : EdgeKind.False);
                return;
        }

        Follow(step, only: null);
    }

    private void Return(Step step, Exit exit)
    {
        if (step.Up >= MaxUp || step.Body.Method is not { } method)
            return;
        var returned = exit.Returned.Kind == ValueKind.Constant ? exit.Returned.ConstantValue : null;
        foreach (var site in _program.CallSitesOf(method))
        {
            if (site.Event is Call call && !_program.Construction.Covers(site) && step.Family.Outside(call, step.Body, exit.Returned) is { } family)
                Follow(new Step(site.Body, site.Node, new Knowledge(call, returned), family, step.Up + 1), only: null);
        }
    }

    private void Follow(Step step, EdgeKind? only)
    {
        foreach (var edge in step.Body.Successors[step.Node])
        {
            if ((only is null || edge.Kind == only || edge.Kind == EdgeKind.Always) && _seen.Add((step.Body, edge.Target, step.Knowledge.Source)))
                _pending.Enqueue(step with { Node = edge.Target });
        }
    }

    private void Enter(Body callee, Family? family, int depth)
    {
        if (depth == 0 || family is null || !_callees.Add(callee))
            return;
        for (var node = 0; node < callee.Count; node++)
        {
            switch (callee.Events[node])
            {
                case Access:
                    Note(new Site(callee, node), family, isNear: false);
                    break;
                case Call call:
                    foreach (var next in _program.TargetsOf(call))
                        Enter(next, family.In(call, next), depth - 1);
                    break;
            }
        }
    }

    private void Note(Site site, Family family, bool isNear)
    {
        var access = (Access)site.Event;
        if (!family.Includes(access.Place, isNear) || _program.Construction.IsUnshared(site) || !_program.Locks.At(site).Intersect(_locks).IsEmpty)
            return;
        (access.IsLoad ? Loads : Stores).Add(site);
    }

    private readonly record struct Knowledge(object? Source, object? Known);

    private readonly record struct Step(Body Body, int Node, Knowledge Knowledge, Family Family, int Up);
}
