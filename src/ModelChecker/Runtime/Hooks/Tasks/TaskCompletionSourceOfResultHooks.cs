using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="TaskCompletionSource{TResult}"/>: completing the task is a release.</summary>
[Replaces(typeof(TaskCompletionSource<>), Harmless = ["Task"])]
public static class TaskCompletionSourceOfResultHooks
{
    /// <summary>A source whose task is not complete.</summary>
    public static TaskCompletionSource<T> Create<T>() => Promises.Of(new TaskCompletionSource<T>());

    /// <summary>A source whose task is not complete.</summary>
    public static TaskCompletionSource<T> Create<T>(TaskCreationOptions creationOptions) => Promises.Of(new TaskCompletionSource<T>(creationOptions));

    /// <summary>Completes the task.</summary>
    public static void SetResult<T>(TaskCompletionSource<T> source, T result, int valueToken, int site) => Promises.End(source.Task, TaskEnd.With(result, valueToken), site);

    /// <summary>Completes the task.</summary>
    public static void SetException<T>(TaskCompletionSource<T> source, Exception exception, int site) =>
        Promises.End(source.Task, TaskEnd.Failed(exception), site);

    /// <summary>Completes the task.</summary>
    public static void SetCanceled<T>(TaskCompletionSource<T> source, int site) => Promises.End(source.Task, TaskEnd.Canceled(), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetResult<T>(TaskCompletionSource<T> source, T result, int valueToken, int site) => Promises.TryEnd(source.Task, TaskEnd.With(result, valueToken), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetException<T>(TaskCompletionSource<T> source, Exception exception, int site) =>
        Promises.TryEnd(source.Task, TaskEnd.Failed(exception), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetCanceled<T>(TaskCompletionSource<T> source, int site) => Promises.TryEnd(source.Task, TaskEnd.Canceled(), site);

    /// <summary>Completes the task unless somebody was first.</summary>
    public static bool TrySetCanceled<T>(TaskCompletionSource<T> source, CancellationToken cancellationToken, int site) =>
        Promises.TryEnd(source.Task, TaskEnd.Canceled(cancellationToken), site);

    /// <summary>Completes the task.</summary>
    public static void SetCanceled<T>(TaskCompletionSource<T> source, CancellationToken cancellationToken, int site) =>
        Promises.End(source.Task, TaskEnd.Canceled(cancellationToken), site);

    /// <summary>Completes the task.</summary>
    public static void SetException<T>(TaskCompletionSource<T> source, IEnumerable<Exception> exceptions, int site) =>
        Promises.End(source.Task, TaskEnd.Failed([.. exceptions]), site);
}
