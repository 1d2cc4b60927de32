using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ValueTask"/>: a task, a result, or a source that is code of the program.</summary>
[Replaces(typeof(ValueTask), Harmless = [".ctor", "CompletedTask", "FromResult", "FromException", "FromCanceled", "Preserve", "Equals", "GetHashCode", "op_Equality", "op_Inequality"])]
[Replaces(typeof(ValueTask<>), Harmless = [".ctor", "Preserve", "Equals", "GetHashCode", "op_Equality", "op_Inequality", "ToString"])]
public static class ValueTaskHooks
{
    /// <summary>A task that has its result in itself.</summary>
    public static ValueTask<T> Create<T>(T result, ref int token) => new(result);

    /// <summary>A value task that keeps the task.</summary>
    public static ValueTask<T> Create<T>(Task<T> task, ref int token) => new(task);

    /// <summary>The awaiter, which keeps what is awaited.</summary>
    public static ValueTaskAwaiter GetAwaiter(ref ValueTask task, ref int token) => task.GetAwaiter();

    /// <summary>The awaiter, which keeps what is awaited.</summary>
    public static ValueTaskAwaiter<T> GetAwaiter<T>(ref ValueTask<T> task, ref int token) => task.GetAwaiter();

    /// <summary>The awaitable, which keeps what is awaited.</summary>
    public static ConfiguredValueTaskAwaitable ConfigureAwait(ref ValueTask task, bool continueOnCapturedContext, ref int token) =>
        task.ConfigureAwait(continueOnCapturedContext);

    /// <summary>The awaitable, which keeps what is awaited.</summary>
    public static ConfiguredValueTaskAwaitable<T> ConfigureAwait<T>(ref ValueTask<T> task, bool continueOnCapturedContext, ref int token) =>
        task.ConfigureAwait(continueOnCapturedContext);

    /// <summary>The task behind it.</summary>
    public static Task AsTask(ref ValueTask task, ref int token) => task.AsTask();

    /// <summary>The task behind it.</summary>
    public static Task<T> AsTask<T>(ref ValueTask<T> task, ref int token) => task.AsTask();

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompleted(ref ValueTask task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsCompleted(inner, site) : task.IsCompleted;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompleted<T>(ref ValueTask<T> task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsCompleted(inner, site) : task.IsCompleted;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompletedSuccessfully(ref ValueTask task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsCompletedSuccessfully(inner, site) : task.IsCompletedSuccessfully;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompletedSuccessfully<T>(ref ValueTask<T> task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsCompletedSuccessfully(inner, site) : task.IsCompletedSuccessfully;

    /// <summary>Waits for the task and returns its result.</summary>
    public static T get_Result<T>(ref ValueTask<T> task, ref int token, int site)
    {
        if (Awaited.TaskOf(ref task) is not { } inner)
            return task.Result;
        var end = TaskWaits.Wait(inner, site);
        end.ThrowFirst();
        end.PassToken(ref token);
        return (T)end.Result!;
    }

    /// <summary>An acquire load.</summary>
    public static bool get_IsFaulted(ref ValueTask task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsFaulted(inner, site) : task.IsFaulted;

    /// <summary>An acquire load.</summary>
    public static bool get_IsFaulted<T>(ref ValueTask<T> task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsFaulted(inner, site) : task.IsFaulted;
}
