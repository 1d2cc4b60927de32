namespace SafePublication.ModelChecker;

/// <summary>How a program is explored.</summary>
public sealed record ExplorationOptions
{
    /// <summary>The memory model: <c>mca</c> (default), <c>sc</c>, <c>tso</c> or <c>core</c>.</summary>
    public string Model { get; init; } = "mca";

    /// <summary>The largest number of complete and blocked executions; more of them are <see cref="CheckResult.BoundReached"/>.</summary>
    public long MaxExecutions { get; init; } = long.MaxValue;

    /// <summary>The largest number of events in one execution; a longer one is <see cref="CheckResult.BoundReached"/>.</summary>
    public int MaxEvents { get; init; } = 10_000;

    /// <summary>True to stop at the first violation instead of looking for the smallest one.</summary>
    public bool StopAtFirstViolation { get; init; }

    /// <summary>True (default) when an execution in which every thread that is left is blocked for good is a violation.</summary>
    public bool DeadlockIsViolation { get; init; } = true;

    /// <summary>
    /// True to let plain loads of one location be reordered, as the JIT may do when it merges loads, and those of a loop that only loads be merged into
    /// one, so that the loop may wait for ever.
    /// </summary>
    public bool JitCoalescing { get; init; }

    /// <summary>True to take object assignment by the letter: a release for the assigned object's contents only.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// True to access multi-word values of compiled programs (<see cref="Nullable{T}"/>, tuples, <see cref="Guid"/>, structs) piece by piece, as the
    /// hardware does, so that they can be read half-written. False takes each such access as one event.
    /// </summary>
    public bool Tearing { get; init; }

    /// <summary>The part of the frontier to explore: the <see cref="Shard.Index"/>-th of <see cref="Shard.Count"/>.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Source places that are explored as if they had more order than the program asks for: a repair that is being tried.</summary>
    public IReadOnlyList<Strengthening> Strengthenings { get; init; } = [];
}
