using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

internal enum EdgeKind
{
    Always,

    /// <summary>The outcome true of a test.</summary>
    True,

    /// <summary>The outcome false of a test.</summary>
    False,
}

/// <summary>
/// A step of the control flow. Edges that close a loop are marked, so that the rest of the graph has no cycle; edges that only say that a
/// loop's body comes before what follows it are marked too, because control does not take them.
/// </summary>
internal readonly record struct Edge(int Target, EdgeKind Kind, bool IsBack, bool IsOrderOnly);

/// <summary>
/// The events of one function in a control-flow graph: node i holds one event, node 0 is the entry. Edges that are not back edges lead
/// from lower to higher nodes (except for goto), so that one pass in node order sees every predecessor first.
/// </summary>
internal sealed class Body
{
    // Asked for again and again by every flag that the body touches: each set is built once.
    private readonly NodeSet?[] _after;
    private readonly NodeSet?[] _before;
    private NodeSet? _waiting;
    private int[]? _joins;

    public Body(ISymbol owner, Event[] events, List<Edge>[] successors)
    {
        Owner = owner;
        Events = events;
        Successors = successors;
        Predecessors = Reverse(successors);
        _after = new NodeSet?[events.Length];
        _before = new NodeSet?[events.Length];
        HasLockSteps = events.Any(step => step is LockStep);
    }

    /// <summary>Whether the body decides anything.</summary>
    public bool HasTests => Events.Any(step => step is Test);

    /// <summary>Whether the body itself enters or leaves a lock.</summary>
    public bool HasLockSteps { get; }

    /// <summary>The method, accessor, lambda or local function; the field or property for an initialiser.</summary>
    public ISymbol Owner { get; }

    public IMethodSymbol? Method => Owner as IMethodSymbol;

    public Event[] Events { get; }

    public List<Edge>[] Successors { get; }

    public List<Edge>[] Predecessors { get; }

    public int Count => Events.Length;

    /// <summary>The nodes that can run after <paramref name="node"/> in one pass (no back edges), the node itself left out.</summary>
    public NodeSet After(int node) => _after[node] ??= Reach(node, Successors);

    /// <summary>The nodes that can run before <paramref name="node"/> in one pass.</summary>
    public NodeSet Before(int node) => _before[node] ??= Reach(node, Predecessors);

    /// <summary>Where the ways that part at <paramref name="node"/> meet again; <see cref="Count"/> when only the end of the body is left.</summary>
    public int Join(int node) => (_joins ??= Joins())[node];

    /// <summary>The nodes of loops that do nothing but wait.</summary>
    public NodeSet Waiting => _waiting ??= WaitingLoop.In(this);

    /// <summary>Whether some way from the start (the entry), loops included, reaches a goal without passing a barrier.</summary>
    public bool Reaches(Func<int, bool> isGoal, Func<int, bool> isBarrier, int start = 0)
    {
        var seen = new bool[Count];
        var pending = new Stack<int>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (seen[node] || isBarrier(node))
                continue;
            seen[node] = true;
            if (isGoal(node))
                return true;
            foreach (var edge in Successors[node])
            {
                if (!edge.IsOrderOnly)
                    pending.Push(edge.Target);
            }
        }

        return false;
    }

    /// <summary>The immediate postdominators: without back edges every way leads to a higher node, so one pass from the end knows all successors.</summary>
    private int[] Joins()
    {
        var joins = new int[Count];
        for (var node = Count - 1; node >= 0; node--)
        {
            var join = -1;
            foreach (var edge in Successors[node])
            {
                if (!edge.IsBack && edge.Target > node)
                    join = join < 0 ? edge.Target : Common(join, edge.Target);
            }

            joins[node] = join < 0 ? Count : join;
        }

        return joins;

        int Common(int left, int right)
        {
            while (left != right)
            {
                if (left < right)
                    left = joins[left];
                else
                    right = joins[right];
            }

            return left;
        }
    }

    private NodeSet Reach(int start, List<Edge>[] edges)
    {
        var seen = new NodeSet(Count);
        var pending = new Stack<int>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            foreach (var edge in edges[pending.Pop()])
            {
                if (!edge.IsBack && seen.Add(edge.Target))
                    pending.Push(edge.Target);
            }
        }

        return seen;
    }

    private static List<Edge>[] Reverse(List<Edge>[] successors)
    {
        var predecessors = new List<Edge>[successors.Length];
        for (var i = 0; i < predecessors.Length; i++)
            predecessors[i] = [];
        for (var i = 0; i < successors.Length; i++)
        {
            foreach (var edge in successors[i])
                predecessors[edge.Target].Add(edge with { Target = i });
        }

        return predecessors;
    }
}
