using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What library code tells about the work of another thread: the answers that mean that it still goes on, and those that mean that it is over.</summary>
internal static class Progress
{
    // The first states of TaskStatus, before RanToCompletion, Canceled and Faulted.
    private static readonly ImmutableArray<object> UnfinishedTask = ImmutableArray.Create<object>(0, 1, 2, 3, 4);
    private static readonly ImmutableArray<object> Counted = ImmutableArray.Create<object>(1, int.MaxValue);

    /// <summary>The answers that mean that the work goes on; empty for every other effect.</summary>
    public static ImmutableArray<object> GoesOn(Effect effect) => effect switch
    {
        Effect.WaitIfTrue => ImmutableArray.Create<object>(false),
        Effect.WaitIfFalse => ImmutableArray.Create<object>(true),
        Effect.WaitIfZero => Counted,
        Effect.WaitIfFinal => UnfinishedTask,
        _ => ImmutableArray<object>.Empty,
    };

    /// <summary>Whether an outcome of a test says that the work is over: what it has done is ordered before whatever follows.</summary>
    /// <param name="condition">The test.</param>
    /// <param name="asked">What the test asks, its left side or what a predicate has returned for it.</param>
    /// <param name="outcome">The outcome of the test.</param>
    public static bool IsOver(Condition condition, Value asked, bool outcome)
    {
        return asked.All.Any(IsAnswer) && asked.All.All(value => value switch
        {
            { Kind: ValueKind.Progress } => value.Unfinished.All(IsExcluded),
            { Kind: ValueKind.Outcome } => IsExcluded(value.IsNegated) && value.Conditions.Any(inner => IsOver(inner, inner.Left, outcome: true)),
            { Kind: ValueKind.Constant } => IsExcluded(value.ConstantValue),
            _ => false,
        });

        bool IsExcluded(object? answer) => condition.Holds(answer) == !outcome;
    }

    private static bool IsAnswer(Value value) => value.Kind == ValueKind.Progress || (value.Kind == ValueKind.Outcome && value.Conditions.Any(inner => inner.Left.All.Any(IsAnswer)));
}
