namespace SafePublication.ModelChecker;

/// <summary>How often an outcome was seen, and whether sequential consistency has it.</summary>
internal sealed class OutcomeCount
{
    public long Executions { get; private set; }

    public bool IsSequentiallyConsistent { get; private set; }

    public void Add(ExecutionGraph graph)
    {
        Executions++;
        IsSequentiallyConsistent = IsSequentiallyConsistent || SequentialConsistency.Model.Allows(graph);
    }
}
