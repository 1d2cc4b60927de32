using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ValueTask"/>: a task, a result, or a source that is code of the program.</summary>
[Replaces(typeof(ValueTask), Harmless = [".ctor", "CompletedTask", "FromResult", "FromException", "FromCanceled", "GetAwaiter", "ConfigureAwait", "AsTask", "Preserve", "Equals", "GetHashCode", "op_Equality", "op_Inequality"])]
[Replaces(typeof(ValueTask<>), Harmless = [".ctor", "GetAwaiter", "ConfigureAwait", "AsTask", "Preserve", "Equals", "GetHashCode", "op_Equality", "op_Inequality", "ToString"])]
public static class ValueTaskHooks
{
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
        return (T)end.Result!;
    }

    /// <summary>An acquire load.</summary>
    public static bool get_IsFaulted(ref ValueTask task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsFaulted(inner, site) : task.IsFaulted;

    /// <summary>An acquire load.</summary>
    public static bool get_IsFaulted<T>(ref ValueTask<T> task, int site) =>
        Awaited.TaskOf(ref task) is { } inner ? TaskHooks.get_IsFaulted(inner, site) : task.IsFaulted;
}
