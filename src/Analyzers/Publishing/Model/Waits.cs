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
    private readonly Lazy<HashSet<Body>> _helpers;

    public Waits(Program program)
    {
        _program = program;
        _signallers = new Signallers(program);
        _helpers = new(Helpers, LazyThreadSafetyMode.None);
    }

    public bool Are(Event step) => step is Wait wait ? (wait.IsTaking ? _signallers.HandOver(wait) : !wait.IsVain && !_signallers.OnlyBegin(wait)) : (step is Call call && _helpers.Value.Count > 0 && _program.TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(target => _helpers.Value.Contains(target) && IsEnded(call, target)));

    /// <summary>Whether every path to the event waits first.</summary>
    public bool Precede(Site site)
    {
        if (!_waited.TryGetValue(site.Body, out var waited))
        {
            _waited[site.Body] = new NodeSet(site.Body.Count); // who asks itself is told nothing
            _waited[site.Body] = waited = In(site.Body);
        }

        return waited[site.Node];
    }

    /// <summary>The nodes of a body to which every path waits first.</summary>
    private NodeSet In(Body body)
    {
        var waited = new NodeSet(body.Count);
        if (!body.Events.Any(step => Are(step) || step is Test { Condition.Left: { Kind: ValueKind.Result, Source: Call } }))
            return waited;
        for (var node = 1; node < body.Count; node++)
        {
            var predecessors = body.Predecessors[node].FindAll(edge => edge is { IsBack: false, IsOrderOnly: false } && edge.Target < node);
            if (predecessors.Count > 0 && predecessors.TrueForAll(edge => waited[edge.Target] || Are(body.Events[edge.Target]) || IsToldOf(body.Events[edge.Target], edge.Kind)))
                waited.Add(node);
        }

        return waited;
    }

    /// <summary>Whether the outcome of a test is an answer that predicates give only when another thread has ended, or signalled.</summary>
    private bool IsToldOf(Event step, EdgeKind outcome)
    {
        return step is Test { Condition: { Left: { Kind: ValueKind.Result, Source: Call call } } condition } && _program.TargetsOf(call) is { Count: > 0 } targets
            && targets.TrueForAll(target => Enumerable.Range(0, target.Count).All(node => target.Events[node] is not Exit { IsThrow: false } end || IsKnown(condition, end.Returned, new Site(target, node))));

        bool IsKnown(Condition condition, Value answer, Site end) => Progress.IsOver(condition, answer, outcome == EdgeKind.True)
            || (answer.Kind == ValueKind.Constant && condition.Holds(answer.ConstantValue) is { } holds && holds != (outcome == EdgeKind.True)) || Precede(end);
    }

    private HashSet<Body> Helpers()
    {
        HashSet<Body> helpers = [];
        var candidates = _program.Waiting.FindAll(body => AlwaysPasses(body, step => step is Wait { On: not null } or Wait { IsGiven: true } && Are(step)));
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
    private static bool AlwaysPasses(Body body, Predicate<Event> isStep) => body.Method is not null && body.Events.Any(step => step is Exit { IsThrow: false })
        && !body.Reaches(node => body.Events[node] is Exit { IsThrow: false }, node => isStep(body.Events[node]));
}
