using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>An end of the graph under construction: the next event will be connected to it.</summary>
internal readonly record struct Tail(int Node, EdgeKind Kind, bool IsOrderOnly = false);

/// <summary>Builds the graph of a body event by event; <see cref="Tails"/> is where control is now.</summary>
internal sealed class FlowBuilder
{
    private readonly List<Event> _events = [];
    private readonly List<List<Edge>> _successors = [];
    private readonly List<List<Tail>> _cameFrom = [];

    public FlowBuilder(SyntaxNode syntax)
    {
        EntrySyntax = syntax;
        Emit(new Entry(syntax));
    }

    public SyntaxNode EntrySyntax { get; }

    /// <summary>The call that was emitted last, with nothing but an await after it.</summary>
    public Call? LastCall => _events.FindLast(step => step is not Await) as Call;

    /// <summary>Whether code has been started so far, and something been put into the collection.</summary>
    public bool HasStartedWorkFor(Location contents) => _events.Exists(step => step is Spawn) && _events.Exists(step => step is Access { IsStore: true } put && put.Location.Equals(contents));

    /// <summary>Whether something has been tested or called so far.</summary>
    public bool HasAsked => _events.Exists(step => step is Test or Call);

    public List<Tail> Tails { get; set; } = [];

    public int Count => _events.Count;

    /// <summary>Whether a lock has been entered anywhere so far.</summary>
    public bool HasLocks { get; private set; }

    public int Emit(Event step)
    {
        HasLocks |= step is LockStep;
        var node = _events.Count;
        _events.Add(step);
        _successors.Add([]);
        _cameFrom.Add(Tails);
        Connect(Tails, node, isBack: false);
        Tails = [new Tail(node, EdgeKind.Always)];
        return node;
    }

    /// <summary>Emits a test and returns its two outcomes.</summary>
    public (List<Tail> True, List<Tail> False) Branch(Test test)
    {
        var node = Emit(test);
        Tails = [];
        return ([new Tail(node, EdgeKind.True)], [new Tail(node, EdgeKind.False)]);
    }

    /// <summary>The conditions that all hold at <paramref name="passed"/>, where one of them fails at each of <paramref name="failed"/>; null where the tests since a node are no such chain.</summary>
    public ImmutableArray<Condition>? ChainOf(int first, List<Tail> passed, List<Tail> failed)
    {
        passed = BeforeWait(passed);
        failed = BeforeWait(failed);
        if (passed.Count != 1 || Enumerable.Range(first, Count - first).Count(node => _events[node] is Test) != failed.Count
            || !failed.TrueForAll(tail => tail.Node >= first && tail.Kind != EdgeKind.Always) || failed.TrueForAll(tail => tail.Node != passed[0].Node))
            return null;
        return failed.OrderBy(tail => tail.Node).Select(NotFailed).ToImmutableArray();

        Condition NotFailed(Tail tail)
        {
            var condition = ((Test)_events[tail.Node]).Condition;
            return tail.Kind == EdgeKind.False ? condition : condition.Negated;
        }
    }

    /// <summary>The outcome of the test that says that a thread has ended.</summary>
    private List<Tail> BeforeWait(List<Tail> tails) => [.. tails.SelectMany(tail => _events[tail.Node] is Wait ? _cameFrom[tail.Node] : [tail])];

    /// <summary>The same ends without the plain stores to own members that lead to them: these cannot throw.</summary>
    public List<Tail> BeforeLastStores(List<Tail> tails)
    {
        HashSet<Tail> ends = [];
        HashSet<Tail> seen = [.. tails];
        var pending = new Stack<Tail>(seen);
        while (pending.Count > 0)
        {
            var tail = pending.Pop();
            if (_events[tail.Node] is not Access { IsStore: true, Place.IsOfThis: true })
                ends.Add(tail);
            else
                _cameFrom[tail.Node].Where(seen.Add).ToList().ForEach(pending.Push);
        }

        return [.. ends.OrderBy(tail => tail.Node)];
    }

    public void Connect(List<Tail> tails, int target, bool isBack)
    {
        foreach (var tail in tails)
        {
            var edge = new Edge(target, tail.Kind, isBack, tail.IsOrderOnly);
            if (!_successors[tail.Node].Contains(edge))
                _successors[tail.Node].Add(edge);
        }
    }

    public Body Build(ISymbol owner) => new(owner, [.. _events], [.. _successors]);

    public static List<Tail> Join(List<Tail> first, List<Tail> second) => first.Count == 0 ? second : second.Count == 0 ? first : [.. first.Union(second)];

    /// <summary>The ends of many branches, each once, in the order of the branches.</summary>
    public static List<Tail> Join(IEnumerable<List<Tail>> branches) => [.. branches.SelectMany(tails => tails).Distinct()];
}
