namespace SafePublication.ModelChecker;

/// <summary>
/// Pairs of calls on one object that is not safe for several threads: one of them changes it, and nothing orders the two (happens-before). What such
/// calls do is not defined, whatever the outcome; they are named and decide nothing.
/// </summary>
internal sealed class UnsynchronisedCalls(IProgramNames names)
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _known = [];

    public IReadOnlyList<string> Found => [.. _found];

    public void LookAt(ExecutionGraph graph)
    {
        HappensBefore? order = null;
        for (var first = 0; first < graph.Count; first++)
        {
            if (!graph[first].NeedsOrder)
                continue;
            foreach (var second in graph.SameLocation(first))
            {
                if (second <= first || !Conflict(graph, first, second) || _known.Contains(Sites(graph, first, second)))
                    continue;
                order ??= new HappensBefore(graph);
                if (!order.Relation[first].Contains(second) && !order.Relation[second].Contains(first))
                    Add(graph, first, second);
            }
        }
    }

    private static bool Conflict(ExecutionGraph graph, int first, int second) =>
        graph[first].Thread != graph[second].Thread && (graph[first].IsStore || graph[second].IsStore);

    private static (int, int) Sites(ExecutionGraph graph, int first, int second) =>
        (Math.Min(graph[first].Site, graph[second].Site), Math.Max(graph[first].Site, graph[second].Site));

    private void Add(ExecutionGraph graph, int first, int second)
    {
        var (one, other) = Sites(graph, first, second);
        _known.Add((one, other));
        var call = names.Location(graph[first].Location);
        var places = names.Site(one).Length > 0 ? $" at {names.Site(one)} and {names.Site(other)}" : string.Empty;
        _found.Add($"calls on {call[..Math.Max(call.LastIndexOf('.'), 0)]}{places}");
    }
}
