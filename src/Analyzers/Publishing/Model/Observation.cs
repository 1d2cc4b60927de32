using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// A lock-free load of a flag whose value decides a test: on the fast outcome the flag has a value that it did not have at first.
/// </summary>
internal sealed class Observation
{
    private NodeSet? _fast;
    private NodeSet? _slow;
    private NodeSet? _aside;

    public Observation(Site load, Site test, bool fastOutcome)
    {
        Load = load;
        Test = test;
        FastOutcome = fastOutcome;
    }

    public Site Load { get; }

    public Site Test { get; }

    /// <summary>The outcome of the test after which the payload is read.</summary>
    public bool FastOutcome { get; }

    /// <summary>The nodes of the test's body that the fast outcome reaches.</summary>
    public NodeSet Fast => _fast ??= Reach(FastOutcome);

    /// <summary>Those that the other outcome reaches.</summary>
    public NodeSet Slow => _slow ??= Reach(!FastOutcome);

    /// <summary>Those that only run, or do not run, because of the other outcome: up to where both ways meet again.</summary>
    public NodeSet Aside => _aside ??= UpToJoin(!FastOutcome);

    public Access Access => (Access)Load.Event;

    /// <summary>Whether the flag was loaded by a caller of the body that tests it.</summary>
    public bool IsPassed => Condition.Left.Kind == ValueKind.Parameter;

    public Condition Condition => ((Test)Test.Event).Condition;

    /// <summary>Whether the fast outcome says that nothing is left.</summary>
    public bool IsReachedDownwards => Condition.Right.Kind == ValueKind.Constant && Condition.Holds(0) == FastOutcome && Condition.Holds(1) == !FastOutcome;

    /// <summary>Whether a number is compared with another one that is no constant, or that a loop counts up: which of the two is ahead.</summary>
    public bool ComparesPositions => Condition is { Left.Kind: ValueKind.Position } or { Right.Kind: ValueKind.Position } || Condition is { Relation: not (Relation.Equal or Relation.NotEqual), Left: var left, Right: var right }
        && ((IsPosition(left) && IsPosition(right)) || Test.Event.Syntax.Parent is ForStatementSyntax);

    private static bool IsPosition(Value value) => value.All.Any(one => one.Kind != ValueKind.Constant);

    /// <summary>Whether a flag with this value takes the fast outcome; null when it may.</summary>
    public bool? IsSatisfiedBy(Value stored) =>
        stored.Kind == ValueKind.Decreased ? (IsReachedDownwards ? null : false)
        : stored.Map is { } change && Condition is { Left.Map: not null, Right.Kind: ValueKind.Constant } ? Condition.Holds(change(0)) == FastOutcome
        : stored.Kind == ValueKind.Constant && Condition.Holds(stored.ConstantValue) is { } outcome ? outcome == FastOutcome : null;

    private NodeSet UpToJoin(bool outcome)
    {
        var (body, join) = (Test.Body, Test.Body.Join(Test.Node));
        var reached = new NodeSet(body.Count);
        var pending = new Stack<int>(body.Successors[Test.Node].Where(edge => !edge.IsBack && edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False)).Select(edge => edge.Target));
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node == join || !reached.Add(node))
                continue;
            foreach (var edge in body.Successors[node].Where(edge => !edge.IsBack))
                pending.Push(edge.Target);
        }

        return reached;
    }

    private NodeSet Reach(bool outcome)
    {
        var reached = new NodeSet(Test.Body.Count);
        foreach (var edge in Test.Body.Successors[Test.Node])
        {
            if (edge.IsBack || edge.Kind != (outcome ? EdgeKind.True : EdgeKind.False))
                continue;
            reached.Add(edge.Target);
            reached.Add(Test.Body.After(edge.Target));
        }

        return reached;
    }
}
