namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What is known of one flag wherever code runs, on every path: a test of an acquire load that sees it set, a call that returns only
/// then, callers that know it, or a thread's own stores.
/// </summary>
internal sealed class FlagSight
{
    private readonly Program _program;
    private readonly Location _flag;
    private readonly Location _member;
    private readonly IReadOnlyCollection<object?> _initial;
    private readonly Dictionary<(Site Test, EdgeKind Outcome), Sight> _tests = [];
    private readonly Dictionary<Body, Sight[]> _known = [];
    private readonly Dictionary<Body, Sight[]> _alone = [];
    private readonly HashSet<Body> _pending = [];

    public FlagSight(Program program, Location flag, Location member, IEnumerable<Observation> observations)
    {
        _program = program;
        _flag = flag;
        _member = member;
        _initial = InitialValues.Of(flag, program);
        var locks = program.Locks.OfAll(program.SharedStoresOf(flag));
        foreach (var observation in observations)
        {
            var isOrdered = observation.Access.Order.Includes(MemoryOrder.Acquire) || !program.Locks.At(observation.Load).Intersect(locks).IsEmpty;
            _tests[(observation.Test, observation.FastOutcome ? EdgeKind.True : EdgeKind.False)] = isOrdered ? Sight.Ordered : Sight.Plain;
        }
    }

    public Sight At(Site site)
    {
        if (_known.TryGetValue(site.Body, out var known))
            return known[site.Node];
        if (!_pending.Add(site.Body))
            return Alone(site.Body)[site.Node];
        known = Flow(site.Body, FromCallers(site.Body));
        _pending.Remove(site.Body);
        return (_known[site.Body] = known)[site.Node];
    }

    /// <summary>What is known without the callers.</summary>
    private Sight[] Alone(Body body)
    {
        if (!_alone.TryGetValue(body, out var alone))
        {
            _alone[body] = new Sight[body.Count];
            _alone[body] = alone = Flow(body, Sight.Nothing);
        }

        return alone;
    }

    private Sight FromCallers(Body body)
    {
        if (body.Method is not { } method || !_program.Locks.CallersAreKnown(method))
            return Sight.Nothing;
        var sites = _program.CallSitesOf(method).Where(site => site.Body != body && !_program.Construction.Covers(site)).ToList();
        return sites.Count == 0 ? Sight.Nothing : sites.Min(At);
    }

    private Sight[] Flow(Body body, Sight atEntry)
    {
        var before = new Sight[body.Count];
        var after = new Sight[body.Count];
        for (var node = 0; node < body.Count; node++)
        {
            Sight? common = null;
            foreach (var edge in body.Predecessors[node])
            {
                if (edge is { IsBack: false, IsOrderOnly: false } && edge.Target < node)
                    common = Least(common, Most(after[edge.Target], OnEdge(new Site(body, edge.Target), edge.Kind)));
            }

            before[node] = common ?? (node == 0 ? atEntry : Sight.Ordered);
            after[node] = After(before[node], body.Events[node]);
        }

        return before;
    }

    private Sight After(Sight before, Event step) => step switch
    {
        Access { IsStore: true } store when store.Location.Equals(_flag) =>
            store.Value.Kind == ValueKind.Constant && _initial.Contains(store.Value.ConstantValue) ? Sight.Nothing : Sight.Ordered,
        Access { IsStore: true } own when SymbolEquals(own.Location) => Sight.Ordered,
        Fence { Order: var order } when before == Sight.Plain && order.Includes(MemoryOrder.Acquire) => Sight.Ordered,
        Access { Order: MemoryOrder.FullFence } when before == Sight.Plain => Sight.Ordered,
        _ when _program.Waits.Are(step) => Sight.Ordered,
        Call call => Most(before, OnReturn(call, _ => true)),
        _ => before,
    };

    /// <summary>Who stores the member itself reads what it has stored.</summary>
    private bool SymbolEquals(Location location) => new Location(location.Member).Equals(_member);

    /// <summary>What an outcome of a test shows: the flag, or a helper's answer that is given only where the flag was seen.</summary>
    private Sight OnEdge(Site from, EdgeKind kind)
    {
        if (_tests.TryGetValue((from, kind), out var sight))
            return sight;
        return kind != EdgeKind.Always && from.Event is Test { Condition: { Left: { Kind: ValueKind.Result, Source: Call call } } condition }
            ? OnReturn(call, exit => exit.Returned.Kind != ValueKind.Constant || condition.Holds(exit.Returned.ConstantValue) is not { } holds || holds == (kind == EdgeKind.True))
            : Sight.Nothing;
    }

    /// <summary>What every return shows that <paramref name="isPossible"/> lets through.</summary>
    private Sight OnReturn(Call call, Func<Exit, bool> isPossible)
    {
        Sight? common = null;
        foreach (var callee in _program.TargetsOf(call))
        {
            var sights = Alone(callee);
            for (var node = 0; node < callee.Count; node++)
            {
                if (callee.Events[node] is Exit { IsThrow: false } exit && callee.Predecessors[node].Count > 0 && isPossible(exit))
                    common = Least(common, sights[node]);
            }
        }

        return common ?? Sight.Nothing;
    }

    private static Sight Most(Sight left, Sight right) => left > right ? left : right;

    private static Sight Least(Sight? left, Sight right) => left < right ? left.Value : right;
}
