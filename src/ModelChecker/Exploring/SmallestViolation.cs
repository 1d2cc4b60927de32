namespace SafePublication.ModelChecker;

/// <summary>Keeps, of all violating executions, the one with the fewest events and among these with the fewest switches.</summary>
internal sealed class SmallestViolation(IProgramNames names)
{
    private (int Events, int Switches) _size = (int.MaxValue, int.MaxValue);

    public bool Found => _size.Events < int.MaxValue;

    public Witness Witness { get; private set; } = new(string.Empty, []);

    public string Replay { get; private set; } = string.Empty;

    public void Offer(Run run, string violation)
    {
        var order = Linearization.Of(run.Graph);
        var size = (order.Count, Linearization.Switches(run.Graph, order));
        if (size.CompareTo(_size) >= 0)
            return;
        _size = size;
        Witness = new(violation, [.. order.Select(index => Describe(run.Graph, index))]);
    }

    private WitnessEvent Describe(ExecutionGraph graph, int index) => new(graph[index].Id, $"{names.Thread(graph[index].Thread)} {graph[index].Kind}");
}
