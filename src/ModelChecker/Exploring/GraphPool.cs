namespace SafePublication.ModelChecker;

/// <summary>Graphs to be used again, so that exploring allocates nothing once it is under way.</summary>
internal sealed class GraphPool
{
    private readonly Stack<ExecutionGraph> _free = [];

    public ExecutionGraph CopyOf(ExecutionGraph graph)
    {
        var copy = Rent();
        copy.CopyFrom(graph);
        return copy;
    }

    public ExecutionGraph PartOf(ExecutionGraph graph, EventSet kept)
    {
        var part = Rent();
        part.CopyPartFrom(graph, kept);
        return part;
    }

    public ExecutionGraph Empty()
    {
        var graph = Rent();
        graph.Clear();
        return graph;
    }

    public void Return(ExecutionGraph graph) => _free.Push(graph);

    private ExecutionGraph Rent() => _free.TryPop(out var graph) ? graph : new ExecutionGraph();
}
