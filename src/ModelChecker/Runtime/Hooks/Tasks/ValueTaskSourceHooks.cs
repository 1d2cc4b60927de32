using System.Threading.Tasks.Sources;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ManualResetValueTaskSourceCore{TResult}"/>, on which async iterators and value task sources of the program stand: each round is a task of
/// its own.
/// </summary>
[Replaces(typeof(ManualResetValueTaskSourceCore<>), Harmless = ["RunContinuationsAsynchronously", "Version"])]
public static class ValueTaskSourceHooks
{
    /// <summary>Begins a new round.</summary>
    public static void Reset<T>(ref ManualResetValueTaskSourceCore<T> core)
    {
        core.Reset();
        ValueTaskSources<T>.Begin(ref core);
    }

    /// <summary>Completes the round.</summary>
    public static void SetResult<T>(ref ManualResetValueTaskSourceCore<T> core, T result, int site) =>
        Promises.End(ValueTaskSources<T>.RoundOf(ref core).Task, TaskEnd.With(result), site);

    /// <summary>Completes the round.</summary>
    public static void SetException<T>(ref ManualResetValueTaskSourceCore<T> core, Exception error, int site) =>
        Promises.End(ValueTaskSources<T>.RoundOf(ref core).Task, TaskEnd.Of(error), site);

    /// <summary>An acquire load.</summary>
    public static ValueTaskSourceStatus GetStatus<T>(ref ManualResetValueTaskSourceCore<T> core, short version, int site) =>
        TaskWaits.Peek(ValueTaskSources<T>.RoundOf(ref core).Task, site)?.Status switch
        {
            null => ValueTaskSourceStatus.Pending,
            TaskStatus.Faulted => ValueTaskSourceStatus.Faulted,
            TaskStatus.Canceled => ValueTaskSourceStatus.Canceled,
            _ => ValueTaskSourceStatus.Succeeded,
        };

    /// <summary>The result of a round that is complete.</summary>
    public static T GetResult<T>(ref ManualResetValueTaskSourceCore<T> core, short version, int site)
    {
        var end = TaskWaits.Peek(ValueTaskSources<T>.RoundOf(ref core).Task, site) ?? throw new InvalidOperationException("The round is not complete.");
        end.ThrowFirst();
        return (T)end.Result!;
    }

    /// <summary>Goes on with the continuation when the round is complete.</summary>
    public static void OnCompleted<T>(
        ref ManualResetValueTaskSourceCore<T> core, Action<object?> continuation, object? state, short version, ValueTaskSourceOnCompletedFlags flags, int site) =>
        Awaited.Continue(ValueTaskSources<T>.RoundOf(ref core).Task, () => continuation(state), site);
}
