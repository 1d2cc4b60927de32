using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Loads after a join, a wait or a signalled event: the writer that was waited for is ordered before them. A helper that always waits for
/// what a member keeps is a wait where it is called.
/// </summary>
internal sealed class Waits
{
    // Documented bound: a helper that waits is called by another one at most.
    private const int MaxHelpers = 2;

    private readonly Program _program;
    private readonly Signallers _signallers;
    private readonly Dictionary<Body, NodeSet> _waited = [];
    private readonly Dictionary<Location, List<IMethodSymbol>> _work = [];
    private readonly Lazy<HashSet<Body>> _helpers;

    public Waits(Program program)
    {
        _program = program;
        _signallers = new Signallers(program);
        _helpers = new(Helpers, LazyThreadSafetyMode.None);
    }

    public bool Are(Event step) => step is Wait wait ? Ends(wait) : step is EachCall each ? each.Targets.Any(target => _program.BodyOf(target) is { Method.IsAsync: false } waiting && _helpers.Value.Contains(waiting)) : step is Call call && _helpers.Value.Count > 0 && _program.TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(target => _helpers.Value.Contains(target) && IsEnded(call, target));

    private bool Ends(Wait wait) => wait.IsTaking ? _signallers.HandOver(wait) : !wait.IsVain && !_signallers.OnlyBegin(wait);

    /// <summary>Whether every path to the event waits first; what continues work does so from its beginning.</summary>
    public bool Precede(Site site)
    {
        if (!_waited.TryGetValue(site.Body, out var waited))
        {
            _waited[site.Body] = new NodeSet(site.Body.Count); // who asks itself is told nothing
            _waited[site.Body] = waited = In(site.Body, Are, IsToldOf);
        }

        return waited[site.Node] || IsContinuation(site.Body);
    }

    /// <summary>The same for the writers of some stores: a wait for a thread that runs none of them says nothing of them, nor does one before they are started.</summary>
    public bool Precede(Site site, IReadOnlyCollection<Site> stores) => Precede(site)
        && (!site.Body.Events.Any(step => (step is Wait wait && IsForOthers(wait, stores)) || Starts(step, stores)) || IsContinuation(site.Body)
            || In(site.Body, step => Are(step) && !(step is Wait wait && IsForOthers(wait, stores)), IsToldOf, step => Starts(step, stores))[site.Node]);

    /// <summary>Whether the step starts work that runs one of the stores, and goes on beside it.</summary>
    private bool Starts(Event step, IReadOnlyCollection<Site> stores) => step is Spawn { IsAwaited: false, ContinuesWork: false } start
        && _program.Spawned.Reach(start.Target) is var reached && stores.Any(store => reached.Contains(store.Body));

    /// <summary>Whether what is waited for is known, and started code that it does not run stores all of this.</summary>
    private bool IsForOthers(Wait wait, IReadOnlyCollection<Site> stores) => wait.On is { } on && stores.Count > 0 && stores.All(store => _program.Spawned.Runs(store.Body))
        && WorkIn(on) is { Count: > 0 } work && !work.Exists(start => _program.Spawned.Reach(start) is var reached && stores.Any(store => reached.Contains(store.Body)));

    /// <summary>The functions of all the threads and tasks that a member ever keeps; none where one of them is not known.</summary>
    private List<IMethodSymbol> WorkIn(Location keeper)
    {
        if (_work.TryGetValue(keeper, out var work))
            return work;
        work = [];
        foreach (var site in _program.AccessesOf(keeper).Where(site => site.Event is Access { IsStore: true, Value: not { Kind: ValueKind.Constant, ConstantValue: null } }))
        {
            var started = site.Body.Events.OfType<Spawn>().Where(spawn => ((Access)site.Event).Value is { Kind: ValueKind.Opaque, Alternatives.IsEmpty: true, Source: var source } && spawn.Syntax == source).Select(spawn => spawn.Target).ToList();
            if (started.Count == 0)
                return _work[keeper] = [];
            work.AddRange(started);
        }

        return _work[keeper] = work;
    }

    private bool IsContinuation(Body body) => body.Method is { } method && _program.CallSitesOf(method) is { Count: > 0 } starts && starts.TrueForAll(start => start.Event is Spawn { ContinuesWork: true });

    /// <summary>The nodes of a body to which every path waits first, and starts nothing more.</summary>
    private static NodeSet In(Body body, Predicate<Event> isWait, Func<Event, EdgeKind, bool> isTold, Predicate<Event>? isStart = null)
    {
        var waited = new NodeSet(body.Count);
        if (!body.Events.Any(step => isWait(step) || step is Test { Condition.Left: { Kind: ValueKind.Result, Source: Call } or { Source: Access { Order: MemoryOrder.FullFence } } }))
            return waited;
        for (var node = 1; node < body.Count; node++)
        {
            var predecessors = body.Predecessors[node].FindAll(edge => edge is { IsBack: false, IsOrderOnly: false } && edge.Target < node);
            if (predecessors.Count > 0 && predecessors.TrueForAll(edge => (waited[edge.Target] && isStart?.Invoke(body.Events[edge.Target]) != true) || isWait(body.Events[edge.Target]) || isTold(body.Events[edge.Target], edge.Kind) || IsNothingLeft(body, edge)))
                waited.Add(node);
        }

        return waited;
    }

    /// <summary>Whether a member keeps nothing to wait for: it has not been started, or somebody else has waited for it. The other outcome waits.</summary>
    private static bool IsNothingLeft(Body body, Edge from) => body.Events[from.Target] is Test { Condition: { Left.Place.Location: var kept, Relation: var relation and (Relation.Equal or Relation.NotEqual), Right: { Kind: ValueKind.Constant, ConstantValue: null } } }
        && (from.Kind == EdgeKind.True) == (relation == Relation.Equal) && FastPath.Reach(new Site(body, from.Target), relation == Relation.NotEqual) is var otherwise
        && Enumerable.Range(0, body.Count).Any(node => otherwise[node] && body.Events[node] is Wait { On: { } on, IsVain: false } && on.Equals(kept));

    /// <summary>Whether the outcome of a test is an answer that predicates give only when another thread has ended, or signalled.</summary>
    private bool IsToldOf(Event step, EdgeKind outcome)
    {
        return IsLastOfAll(step, outcome) || (step is Test { Condition: { Left: { Kind: ValueKind.Result, Source: Call call } } condition } && _program.TargetsOf(call) is { Count: > 0 } targets
            && targets.TrueForAll(target => Enumerable.Range(0, target.Count).All(node => target.Events[node] is not Exit { IsThrow: false } end || IsKnown(condition, end.Returned, new Site(target, node)))));

        bool IsKnown(Condition condition, Value answer, Site end) => Progress.IsOver(condition, answer, outcome == EdgeKind.True)
            || (answer.Kind == ValueKind.Constant && condition.Holds(answer.ConstantValue) is { } holds && holds != (outcome == EdgeKind.True)) || Precede(end);
    }

    /// <summary>Whether the outcome says that this thread is the last one to count down: what the others have done before they did is in order.</summary>
    private bool IsLastOfAll(Event step, EdgeKind outcome) => step is Test { Condition: { Left: { Source: Access { IsLoad: true, Order: MemoryOrder.FullFence } counted, Map: not null }, Relation: var relation and (Relation.Equal or Relation.NotEqual), Right: { Kind: ValueKind.Constant, ConstantValue: 0 or 0L } } }
        && (outcome == EdgeKind.True) == (relation == Relation.Equal) && Counts.IsCountdown(counted.Location, _program);

    private HashSet<Body> Helpers()
    {
        HashSet<Body> helpers = [];
        var candidates = _program.Waiting.FindAll(body => body.Events.Any(step => step is Wait { On: not null } or Wait { IsGiven: true }) && AlwaysPasses(body, step => step is Wait wait && Ends(wait)));
        for (var depth = 1; ; depth++)
        {
            helpers.UnionWith(candidates);
            if (depth == MaxHelpers || candidates.Count == 0)
                return helpers;
            candidates = candidates.SelectMany(helper => _program.CallSitesOf(helper.Method!)).Select(site => site.Body).Distinct().Where(body => !helpers.Contains(body)
                && AlwaysPasses(body, step => step is Call { IsVirtual: false } call && _program.BodyOf(call.Target) is { } callee && helpers.Contains(callee) && IsEnded(call, callee))).ToList();
        }
    }

    /// <summary>Whether the helper is over behind the call: an asynchronous one that nobody awaits has only begun.</summary>
    private static bool IsEnded(Call call, Body helper) => helper.Method is { IsAsync: false } || Awaiting.Is(call.Syntax);

    /// <summary>Whether the body returns, and only behind such a step.</summary>
    private static bool AlwaysPasses(Body body, Predicate<Event> isStep) => body.Method is not null && In(body, isStep, static (_, _) => false) is var waited
        && Enumerable.Range(0, body.Count).Where(node => body.Events[node] is Exit { IsThrow: false }).ToList() is { Count: > 0 } ends && ends.TrueForAll(node => waited[node]);
}
