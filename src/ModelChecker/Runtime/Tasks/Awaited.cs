using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>
/// What the awaiters of the library await. All of them keep it in their first field: a task, for a value task also null (it has its
/// result in itself) or a source of the program.
/// </summary>
internal static class Awaited
{
    private static readonly HashSet<Type> Awaiters =
    [
        typeof(TaskAwaiter), typeof(TaskAwaiter<>), typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter), typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter),
        typeof(ValueTaskAwaiter), typeof(ValueTaskAwaiter<>), typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter),
        typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter),
    ];

    /// <summary>True for an awaiter whose continuation the model runs: it has a task, or awaits nothing.</summary>
    public static bool IsModelled<TAwaiter>(ref TAwaiter awaiter) => typeof(TAwaiter) == typeof(YieldAwaitable.YieldAwaiter)
        || (Awaiters.Contains(Open(typeof(TAwaiter))) && TaskOf(ref awaiter) is not null);

    /// <summary>The task, or null when an awaiter of a value task has none.</summary>
    public static Task? TaskOf<TAwaiter>(ref TAwaiter awaiter) =>
        typeof(TAwaiter) == typeof(YieldAwaitable.YieldAwaiter) ? null : Unsafe.As<TAwaiter, object?>(ref awaiter) as Task;

    /// <summary>How what is awaited ended, or null while the calling thread does not see that it has.</summary>
    public static TaskEnd? Peek<TAwaiter>(ref TAwaiter awaiter, int site, ref int token)
    {
        var task = TaskOf(ref awaiter);
        return task is null || ModelledTask.Of(task) is { GivesWay: true } ? null : TaskWaits.Peek(task, site, ref token);
    }

    /// <summary>Waits for what is awaited; throws what it threw.</summary>
    public static TaskEnd? Get<TAwaiter>(ref TAwaiter awaiter, int site)
    {
        if (TaskOf(ref awaiter) is not { } task)
            return null;
        var end = TaskWaits.Wait(task, site);
        end.ThrowFirst();
        return end;
    }

    /// <summary>Goes on when what is awaited has ended: on a thread of its own, or as an awaiter of the program does it.</summary>
    public static void Continue<TAwaiter>(ref TAwaiter awaiter, Action continuation, int site) where TAwaiter : INotifyCompletion
    {
        if (IsModelled(ref awaiter))
            Continue(TaskOf(ref awaiter), continuation, site);
        else if (awaiter is ICriticalNotifyCompletion critical)
            critical.UnsafeOnCompleted(continuation);
        else
            awaiter.OnCompleted(continuation);
    }

    /// <summary>Goes on when the task has ended; at any moment when there is none.</summary>
    public static void Continue(Task? task, Action continuation, int site)
    {
        if (task is null)
            Hooks.ThreadStarts.Start(continuation, site);
        else if (ModelledTask.Of(task)?.Continuations is { } continuations)
            continuations.Add(continuation, site);
        else
            Hooks.ThreadStarts.Start(() => WaitAndRun(task, continuation, site), site);
    }

    private static void WaitAndRun(Task task, Action continuation, int site)
    {
        TaskWaits.Wait(task, site);
        continuation();
    }

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
