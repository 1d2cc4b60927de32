namespace SafePublication.ModelChecker;

/// <summary>What a complete execution resulted in.</summary>
/// <param name="Outcome">The results of its threads and of its observer, as text; executions are counted per outcome.</param>
/// <param name="Violation">Why the outcome is forbidden, or null when it is allowed.</param>
public readonly record struct Judgement(string Outcome, string? Violation = null);
