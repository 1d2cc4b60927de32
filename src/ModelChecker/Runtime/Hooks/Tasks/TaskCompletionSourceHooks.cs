using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="TaskCompletionSource"/>: completing the task is a release.</summary>
[Replaces(typeof(TaskCompletionSource), Harmless = ["Task"])]
public static class TaskCompletionSourceHooks
{
    /// <summary>A source whose task is not complete.</summary>
    public static TaskCompletionSource Create() => Promises.Of(new TaskCompletionSource());

    /// <summary>A source whose task is not complete.</summary>
    public static TaskCompletionSource Create(TaskCreationOptions creationOptions) => Promises.Of(new TaskCompletionSource(creationOptions));

    /// <summary>Completes the task.</summary>
    public static void SetResult(TaskCompletionSource source, int site) => Promises.End(source.Task, TaskEnd.Done, site);

    /// <summary>Completes the task.</summary>
    public static void SetException(TaskCompletionSource source, Exception exception, int site) => Promises.End(source.Task, TaskEnd.Failed(exception), site);

    /// <summary>Completes the task.</summary>
    public static void SetCanceled(TaskCompletionSource source, int site) => Promises.End(source.Task, TaskEnd.Canceled(), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetResult(TaskCompletionSource source, int site) => Promises.TryEnd(source.Task, TaskEnd.Done, site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetException(TaskCompletionSource source, Exception exception, int site) =>
        Promises.TryEnd(source.Task, TaskEnd.Failed(exception), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetCanceled(TaskCompletionSource source, int site) => Promises.TryEnd(source.Task, TaskEnd.Canceled(), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetCanceled(TaskCompletionSource source, CancellationToken cancellationToken, int site) =>
        Promises.TryEnd(source.Task, TaskEnd.Canceled(cancellationToken), site);

    /// <summary>Completes the task.</summary>
    public static void SetCanceled(TaskCompletionSource source, CancellationToken cancellationToken, int site) =>
        Promises.End(source.Task, TaskEnd.Canceled(cancellationToken), site);

    /// <summary>Completes the task.</summary>
    public static void SetException(TaskCompletionSource source, IEnumerable<Exception> exceptions, int site) =>
        Promises.End(source.Task, TaskEnd.Failed([.. exceptions]), site);
}
