using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Task{TResult}"/>: asking for the result waits for the task.</summary>
[Replaces(typeof(Task<>), Harmless = ["Factory"])]
public static class TaskOfResultHooks
{
    /// <summary>A task that is not started.</summary>
    public static Task<T> Create<T>(Func<T> function) => ColdTasks.Create(function);

    /// <summary>Waits for the task and returns its result.</summary>
    public static T get_Result<T>(Task<T> task, ref int token, int site)
    {
        var end = TaskWaits.Wait(task, site);
        end.ThrowAll();
        end.PassToken(ref token);
        return (T)end.Result!;
    }

    /// <summary>The awaiter, which keeps the task.</summary>
    public static TaskAwaiter<T> GetAwaiter<T>(Task<T> task, ref int token) => task.GetAwaiter();

    /// <summary>The awaitable, which keeps the task: any continuation runs on a thread of its own.</summary>
    public static ConfiguredTaskAwaitable<T> ConfigureAwait<T>(Task<T> task, bool continueOnCapturedContext, ref int token) =>
        task.ConfigureAwait(continueOnCapturedContext);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> continuationAction, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), site);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> continuationAction, TaskContinuationOptions continuationOptions, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), site, continuationOptions);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(Task<T> task, Func<Task<T>, TNew> continuationFunction, int site) =>
        TaskStarts.After<TNew>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), site);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(
        Task<T> task, Func<Task<T>, TNew> continuationFunction, TaskContinuationOptions continuationOptions, int site) =>
        TaskStarts.After<TNew>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), site, continuationOptions);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> continuationAction, TaskScheduler scheduler, int site) => ContinueWith(task, continuationAction, site);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(Task<T> task, Func<Task<T>, TNew> continuationFunction, TaskScheduler scheduler, int site) =>
        ContinueWith(task, continuationFunction, site);

    /// <summary>Runs the action after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> continuationAction, CancellationToken cancellationToken, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), cancellationToken, site);

    /// <summary>Runs the function after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(Task<T> task, Func<Task<T>, TNew> continuationFunction, CancellationToken cancellationToken, int site) =>
        TaskStarts.After<TNew>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), cancellationToken, site);

    /// <summary>Runs the action after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task ContinueWith<T>(
        Task<T> task, Action<Task<T>> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), cancellationToken, site, continuationOptions);

    /// <summary>Runs the function after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(
        Task<T> task, Func<Task<T>, TNew> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler, int site) =>
        TaskStarts.After<TNew>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), cancellationToken, site, continuationOptions);

    /// <summary>A task that ends with this one, or with the time limit at any moment before.</summary>
    public static Task<T> WaitAsync<T>(Task<T> task, TimeSpan timeout, int site) => TaskStarts.Start<T>(() => TaskWaits.Limited(task, site), site);

    /// <summary>A task that ends with this one, or is cancelled before.</summary>
    public static Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken, int site) =>
        TaskWaits.Async<T>(task, cancellationToken, site);
}
