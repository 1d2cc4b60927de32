namespace SafePublication.ModelChecker;

/// <summary>A set of strengthenings with which no execution of the program violates anything, verified by exploring again.</summary>
/// <param name="Strengthenings">What to change.</param>
/// <param name="Executions">The number of complete executions that were explored with the changes.</param>
public sealed record Repair(IReadOnlyList<Strengthening> Strengthenings, long Executions)
{
    /// <summary>The changes in words. Two that would read the same, because they are in one line of the source, name what is accessed.</summary>
    public IReadOnlyList<string> Changes =>
        [.. Strengthenings.Select(change => Strengthenings.Count(other => other.ToString() == change.ToString()) > 1 ? change.ToLongString() : change.ToString())];

    /// <inheritdoc/>
    public override string ToString() => $"with {string.Join(" and ", Changes)} all {Executions} executions are clean";
}
