namespace SafePublication.ModelChecker;

/// <summary>The verdict on a program. A check never passes by running out: what was not explored is <see cref="BoundReached"/>.</summary>
/// <param name="Executions">The number of complete executions, each counted once.</param>
/// <param name="Blocked">The number of executions in which a thread could not go on.</param>
public abstract record CheckResult(long Executions, long Blocked)
{
    /// <summary>All executions that the model allows were explored, and none of them violates anything.</summary>
    public sealed record Exhausted(long Executions, long Blocked) : CheckResult(Executions, Blocked);

    /// <summary>An execution violates what the program promises.</summary>
    /// <param name="Executions">The number of complete executions so far.</param>
    /// <param name="Blocked">The number of blocked executions so far.</param>
    /// <param name="Witness">The violating execution with the fewest events, and among these with the fewest switches.</param>
    /// <param name="Replay">The text that repeats exactly this execution.</param>
    public sealed record Violated(long Executions, long Blocked, Witness Witness, string Replay) : CheckResult(Executions, Blocked);

    /// <summary>A bound ended the exploration or a part of it, and nothing was violated until then.</summary>
    /// <param name="Executions">The number of complete executions so far.</param>
    /// <param name="Blocked">The number of blocked executions so far.</param>
    /// <param name="Bound">Which bound was hit.</param>
    public sealed record BoundReached(long Executions, long Blocked, string Bound) : CheckResult(Executions, Blocked);
}
