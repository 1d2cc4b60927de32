namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What one body does once it has seen a flag set, and no more when it has seen it down: the nodes that only the fast outcome of its test
/// reaches, and those where both ways have joined again.
/// </summary>
internal sealed class FastPath
{
    private readonly bool[] _fast;
    private readonly bool[] _slow;
    private List<Access>? _ownContents;

    private FastPath(Site test, bool outcome, int arrival)
    {
        Body = test.Body;
        Arrival = arrival;
        _fast = Reach(test, outcome);
        _slow = Reach(test, !outcome);
    }

    public Body Body { get; }

    /// <summary>The node where the flag's value arrives: its load, or the call of the helper that loads it.</summary>
    public int Arrival { get; }

    /// <summary>The events that only the fast outcome reaches.</summary>
    public IEnumerable<Event> Own => Body.Events.Where((_, node) => _fast[node] && !_slow[node]);

    /// <summary>The events that the fast outcome reaches, those behind a join with the other outcome too.</summary>
    public IEnumerable<Event> All => Body.Events.Where((_, node) => _fast[node]);

    /// <summary>The contents of collections that only the fast outcome reads.</summary>
    public List<Access> OwnContents => _ownContents ??= [.. Own.OfType<Access>().Where(access => access is { IsLoad: true, Location.IsContents: true })];

    /// <summary>The values that are used there, each alone; behind a join those of a variable that the ways have set apart.</summary>
    public IEnumerable<Value> Values => Body.Events.SelectMany((step, node) => !_fast[node] ? []
        : !_slow[node] ? Uses.Of(step).SelectMany(value => value.All)
        : Uses.Of(step).Where(value => !value.Alternatives.IsEmpty).SelectMany(value => value.Apart));

    /// <summary>The path in the body of the test and, where that body only tells its callers what it saw, the paths in theirs.</summary>
    public static IEnumerable<FastPath> Of(Observation observation, Program program)
    {
        var own = new FastPath(observation.Test, observation.FastOutcome, Arrives(observation));
        yield return own;
        if (observation.IsPassed || own.Body.Method is not { } method || Told(own) is not { } answer)
            yield break;
        foreach (var site in program.CallSitesOf(method))
        {
            if (site.Event is Call call && Answers.TestOf(call, site) is var (test, condition) && condition.Holds(answer) is { } outcome)
                yield return new FastPath(test, outcome, site.Node);
        }
    }

    /// <summary>What the body returns on the fast outcome and never on the other one.</summary>
    private static object? Told(FastPath path)
    {
        var fast = Returned(path.Body, path._fast);
        return fast.Count == 1 && fast[0] is { Kind: ValueKind.Constant, ConstantValue: bool answer }
            && Returned(path.Body, path._slow).TrueForAll(value => value is { Kind: ValueKind.Constant, ConstantValue: bool other } && other != answer) ? answer : null;
    }

    private static List<Value> Returned(Body body, bool[] reached) =>
        [.. body.Events.Where((_, node) => reached[node]).OfType<Exit>().Where(exit => !exit.IsThrow).Select(exit => exit.Returned)];

    private static int Arrives(Observation observation)
    {
        var body = observation.Test.Body;
        if (observation.Load.Body == body)
            return observation.Load.Node;
        var node = observation.Test.Node;
        while (node > 0 && body.Events[node] != observation.Condition.Left.Source && body.Events[node] != observation.Condition.Right.Source)
            node--;
        return node;
    }

    /// <summary>The nodes behind an outcome. Loops are left where control leaves them: an edge that only says what comes before what is not taken.</summary>
    public static bool[] Reach(Site test, bool outcome)
    {
        var reached = new bool[test.Body.Count];
        var pending = new Stack<int>(test.Body.Successors[test.Node].Where(edge => !edge.IsBack && !edge.IsOrderOnly && edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False)).Select(edge => edge.Target));
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (reached[node])
                continue;
            reached[node] = true;
            foreach (var edge in test.Body.Successors[node])
            {
                if (!edge.IsBack && !edge.IsOrderOnly)
                    pending.Push(edge.Target);
            }
        }

        return reached;
    }
}
