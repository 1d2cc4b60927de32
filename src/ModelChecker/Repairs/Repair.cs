namespace SafePublication.ModelChecker;

/// <summary>A set of strengthenings with which no execution of the program violates anything, verified by exploring again.</summary>
/// <param name="Strengthenings">What to change.</param>
/// <param name="Executions">The number of complete executions that were explored with the changes.</param>
public sealed record Repair(IReadOnlyList<Strengthening> Strengthenings, long Executions)
{
    /// <inheritdoc/>
    public override string ToString() => $"with {string.Join(" and ", Strengthenings)} all {Executions} executions are clean";
}
