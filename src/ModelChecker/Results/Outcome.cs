namespace SafePublication.ModelChecker;

/// <summary>One result that complete executions of a program had.</summary>
/// <param name="Values">The results as the program wrote them.</param>
/// <param name="Executions">The number of executions with this result.</param>
/// <param name="SequentiallyConsistent">True when one of these executions is possible under sequential consistency.</param>
public sealed record Outcome(string Values, long Executions, bool SequentiallyConsistent);
