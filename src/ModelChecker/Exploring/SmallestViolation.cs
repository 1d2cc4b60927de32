namespace SafePublication.ModelChecker;

/// <summary>Keeps, of all violating executions, the one with the fewest events and among these with the fewest switches.</summary>
internal sealed class SmallestViolation(MemoryModel model, IProgramNames names)
{
    private readonly ExecutionGraph _part = new();
    private (int Events, int Switches) _size = (int.MaxValue, int.MaxValue);

    public bool Found { get; private set; }

    public Witness Witness { get; private set; } = new(string.Empty, [], [], []);

    public string Replay { get; private set; } = string.Empty;

    /// <summary>Offers the whole execution.</summary>
    public void Offer(Run run, string violation) => OfferGraph(run.Graph, run, violation);

    /// <summary>Offers what a failed thread needed to fail: its events and all that they depend on.</summary>
    public void OfferFailure(Run run)
    {
        var events = run.Graph.CountOfThread(run.ViolatingThread);
        if (events == 0)
            _part.Clear();
        else
            _part.CopyPartFrom(run.Graph, run.Graph.Prefix(run.Graph.Find(run.ViolatingThread, events - 1)));
        OfferGraph(_part, run, run.Violation!);
    }

    private void OfferGraph(ExecutionGraph graph, Run run, string violation)
    {
        if (graph.Count > _size.Events)
            return;
        var order = Linearization.Of(graph);
        var size = (order.Count, Linearization.Switches(graph, order));
        if (Found && size.CompareTo(_size) >= 0)
            return;
        (_size, Found) = (size, true);
        Witness = new WitnessBuilder(model, names, graph, run.InitialThreads).Build(violation) with { LoadsAreMerged = Deadlock.IsOnMergedLoads(run.Graph, run.Threads) };
        Replay = Script.Write(graph, order, run.ThreadNames);
    }
}
