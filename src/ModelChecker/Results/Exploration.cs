namespace SafePublication.ModelChecker;

/// <summary>All that exploring a program brought to light.</summary>
/// <param name="Result">The verdict.</param>
/// <param name="Outcomes">The results of the complete executions, ordered by text.</param>
public sealed record Exploration(CheckResult Result, IReadOnlyList<Outcome> Outcomes)
{
    internal const string Cancelled = "the exploration was cancelled";

    /// <summary>An exploration that was cancelled before it found anything.</summary>
    public static Exploration CancelledAtOnce { get; } = new(new CheckResult.BoundReached(0, 0, Cancelled), []);

    /// <summary>
    /// Pairs of calls on one object that is not safe for several threads, such as a <see cref="List{T}"/>, of which one changes it and which nothing orders
    /// in some execution. They do not decide about the verdict.
    /// </summary>
    public IReadOnlyList<string> UnsynchronisedCalls { get; init; } = [];
}
