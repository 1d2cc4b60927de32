namespace SafePublication.ModelChecker;

/// <summary>Finds the shortest cycle of po | rf | co | fr, the reason why a graph is not sequentially consistent.</summary>
internal static class ShortestCycle
{
    private static readonly (string Name, Ordering Orders)[] Relations =
    [
        ("rf", Communication.ReadsFrom.Orders),
        ("co", Communication.ModificationOrder.Orders),
        ("fr", Communication.FromRead.Orders),
        ("po", ProgramOrder.Whole.Orders),
    ];

    /// <summary>
    /// The cycle's edges; none when there is no cycle. Of several shortest ones it is the first in the given order of the events, so that a replay
    /// of the execution, which numbers its events differently, shows the same one.
    /// </summary>
    public static IReadOnlyList<(int From, int To, string Relation)> Of(IReadOnlyList<IReadOnlyList<(int From, int To, string Relation)>> cycles) =>
        cycles.MinBy(cycle => cycle.Count) ?? [];

    /// <summary>The shortest cycle through each event that is on one.</summary>
    public static IReadOnlyList<IReadOnlyList<(int From, int To, string Relation)>> ThroughEach(ExecutionGraph graph, IReadOnlyList<int> order) =>
        [.. order.Select(start => Through(graph, start, order)).Where(cycle => cycle.Count > 0)];

    private static List<(int From, int To, string Relation)> Through(ExecutionGraph graph, int start, IReadOnlyList<int> order)
    {
        var cameBy = new (int From, string Relation)?[graph.Count];
        var pending = new Queue<int>([start]);
        while (cameBy[start] is null && pending.TryDequeue(out var index))
        {
            foreach (var (name, orders) in Relations)
            {
                var after = new EventSet(new ulong[graph.Words]);
                orders(graph, index, after);
                foreach (var next in order)
                {
                    if (cameBy[next] is not null || !after.Contains(next))
                        continue;
                    cameBy[next] = (index, name);
                    pending.Enqueue(next);
                }
            }
        }

        return cameBy[start] is null ? [] : Back(start, cameBy);
    }

    private static List<(int From, int To, string Relation)> Back(int start, (int From, string Relation)?[] cameBy)
    {
        var cycle = new List<(int, int, string)>();
        var to = start;
        do
        {
            var (from, relation) = cameBy[to]!.Value;
            cycle.Insert(0, (from, to, relation));
            to = from;
        }
        while (to != start);
        return cycle;
    }
}
