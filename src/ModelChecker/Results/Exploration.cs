namespace SafePublication.ModelChecker;

/// <summary>All that exploring a program brought to light.</summary>
/// <param name="Result">The verdict.</param>
/// <param name="Outcomes">The results of the complete executions, ordered by text.</param>
public sealed record Exploration(CheckResult Result, IReadOnlyList<Outcome> Outcomes);
