using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Task"/>: starting it orders what was before, and waiting for it orders what it did before what follows.
/// </summary>
[Replaces(typeof(Task), Harmless = ["CompletedTask", "FromException", "FromCanceled", "Id", "AsyncState", "CreationOptions", "Factory", "Dispose", "Yield"])]
public static class TaskHooks
{
    /// <summary>A task that is not started.</summary>
    public static Task Create(Action action) => ColdTasks.Create(action);

    /// <summary>Starts the task.</summary>
    public static void Start(Task task, int site) => ColdTasks.Start(task, site);

    /// <summary>Runs the task on the calling thread.</summary>
    public static void RunSynchronously(Task task, int site) => ColdTasks.Run(task, site);

    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task Run(Action action, int site) => TaskStarts.Start<object>(() => TaskStarts.EndOf(action), site);

    /// <summary>Runs the action on a thread of its own unless it is cancelled before. The thread says that it is, also when the token was cancelled already.</summary>
    public static Task Run(Action action, CancellationToken cancellationToken, int site) =>
        TaskStarts.Start<object>(() => TaskStarts.EndOf(action, cancellationToken, site), site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> Run<T>(Func<T> function, int site) => TaskStarts.Start<T>(() => TaskStarts.EndOf(function), site);

    /// <summary>Runs the function on a thread of its own unless it is cancelled before.</summary>
    public static Task<T> Run<T>(Func<T> function, CancellationToken cancellationToken, int site) =>
        TaskStarts.Start<T>(() => TaskStarts.EndOf(function, cancellationToken, site), site);

    /// <summary>Runs the function on a thread of its own; the task ends with the function's task.</summary>
    public static Task Run(Func<Task?> function, int site) => TaskStarts.Start<object>(() => TaskStarts.EndOfInner(function, site), site);

    /// <summary>Runs the function on a thread of its own; the task ends with the function's task.</summary>
    public static Task<T> Run<T>(Func<Task<T>?> function, int site) => TaskStarts.Start<T>(() => TaskStarts.EndOfInner(function, site), site);

    /// <summary>Waits.</summary>
    public static void Wait(Task task, int site) => TaskWaits.Wait(task, site).ThrowAll();

    /// <summary>Waits, or runs into the time limit while the task is not complete.</summary>
    public static bool Wait(Task task, int millisecondsTimeout, int site)
    {
        var end = millisecondsTimeout == Timeout.Infinite ? TaskWaits.Wait(task, site) : TaskWaits.Peek(task, site);
        end?.ThrowAll();
        return end is not null;
    }

    /// <summary>Waits, or runs into the time limit while the task is not complete.</summary>
    public static bool Wait(Task task, TimeSpan timeout, int site) => Wait(task, (int)timeout.TotalMilliseconds, site);

    /// <summary>Waits for all tasks.</summary>
    public static void WaitAll(Task[] tasks, int site) => TaskGroups.WaitAll(Arguments.Of(tasks, site), site);

    /// <summary>Waits for all tasks.</summary>
    public static void WaitAll(ReadOnlySpan<Task> tasks, int site) => TaskGroups.WaitAll(Arguments.Of(tasks, site), site);

    /// <summary>Waits for one of the tasks; returns its place.</summary>
    public static int WaitAny(Task[] tasks, int site) => TaskGroups.WaitAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends when all of them have.</summary>
    public static Task WhenAll(Task[] tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends when all of them have.</summary>
    public static Task WhenAll(ReadOnlySpan<Task> tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends when all of them have.</summary>
    public static Task WhenAll(IEnumerable<Task> tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with all results when all of them have.</summary>
    public static Task<T[]> WhenAll<T>(Task<T>[] tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with all results when all of them have.</summary>
    public static Task<T[]> WhenAll<T>(ReadOnlySpan<Task<T>> tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with all results when all of them have.</summary>
    public static Task<T[]> WhenAll<T>(IEnumerable<Task<T>> tasks, int site) => TaskGroups.WhenAll(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task> WhenAny(Task[] tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task> WhenAny(ReadOnlySpan<Task> tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task> WhenAny(IEnumerable<Task> tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task> WhenAny(Task task1, Task task2, int site) => TaskGroups.WhenAny([task1, task2], site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task<T>> WhenAny<T>(Task<T>[] tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task<T>> WhenAny<T>(ReadOnlySpan<Task<T>> tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task<T>> WhenAny<T>(IEnumerable<Task<T>> tasks, int site) => TaskGroups.WhenAny(Arguments.Of(tasks, site), site);

    /// <summary>A task that ends with the first of them.</summary>
    public static Task<Task<T>> WhenAny<T>(Task<T> task1, Task<T> task2, int site) => TaskGroups.WhenAny([task1, task2], site);

    /// <summary>Completes at any time.</summary>
    public static Task Delay(int millisecondsDelay, int site) => Delays.Of(millisecondsDelay, default, site);

    /// <summary>Completes at any time.</summary>
    public static Task Delay(TimeSpan delay, int site) => Delays.Of(delay.TotalMilliseconds, default, site);

    /// <summary>Completes at any time, or is cancelled.</summary>
    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken, int site) => Delays.Of(millisecondsDelay, cancellationToken, site);

    /// <summary>Completes at any time, or is cancelled.</summary>
    public static Task Delay(TimeSpan delay, CancellationToken cancellationToken, int site) => Delays.Of(delay.TotalMilliseconds, cancellationToken, site);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith(Task task, Action<Task> continuationAction, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), site);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith(Task task, Action<Task> continuationAction, TaskContinuationOptions continuationOptions, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), site, continuationOptions);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<T> ContinueWith<T>(Task task, Func<Task, T> continuationFunction, int site) =>
        TaskStarts.After<T>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), site);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<T> ContinueWith<T>(Task task, Func<Task, T> continuationFunction, TaskContinuationOptions continuationOptions, int site) =>
        TaskStarts.After<T>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), site, continuationOptions);

    /// <summary>Runs the function on a thread of its own unless it is cancelled before; the task ends with the function's task.</summary>
    public static Task Run(Func<Task?> function, CancellationToken cancellationToken, int site) =>
        TaskStarts.StartInner<object, Task>(function, cancellationToken, site);

    /// <summary>Runs the function on a thread of its own unless it is cancelled before; the task ends with the function's task.</summary>
    public static Task<T> Run<T>(Func<Task<T>?> function, CancellationToken cancellationToken, int site) =>
        TaskStarts.StartInner<T, Task<T>>(function, cancellationToken, site);

    /// <summary>A task that is not started.</summary>
    public static Task Create(Action action, TaskCreationOptions creationOptions) => Create(action);

    /// <summary>Waits unless cancellation is requested first.</summary>
    public static void Wait(Task task, CancellationToken cancellationToken, int site)
    {
        var end = TaskWaits.Wait(task, cancellationToken, site);
        if (end.IsCanceled)
            Cancellation.ThrowIfRequested(cancellationToken, site);
        end.ThrowAll();
    }

    /// <summary>Waits for all tasks, or runs into the time limit while one is not complete.</summary>
    public static bool WaitAll(Task[] tasks, int millisecondsTimeout, int site) =>
        Array.TrueForAll(Arguments.Of(tasks, site), task => Wait(task, millisecondsTimeout, site));

    /// <summary>Waits for all tasks, or runs into the time limit while one is not complete.</summary>
    public static bool WaitAll(Task[] tasks, TimeSpan timeout, int site) => WaitAll(tasks, (int)timeout.TotalMilliseconds, site);

    /// <summary>A task that ends with this one, or with the time limit at any moment before.</summary>
    public static Task WaitAsync(Task task, TimeSpan timeout, int site) => TaskStarts.Start<object>(() => TaskWaits.Limited(task, site), site);

    /// <summary>A task that ends with this one, or is cancelled before.</summary>
    public static Task WaitAsync(Task task, CancellationToken cancellationToken, int site) =>
        TaskWaits.Async<object>(task, cancellationToken, site);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith(Task task, Action<Task> continuationAction, TaskScheduler scheduler, int site) => ContinueWith(task, continuationAction, site);

    /// <summary>Runs the action after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task ContinueWith(Task task, Action<Task> continuationAction, CancellationToken cancellationToken, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), cancellationToken, site);

    /// <summary>Runs the action after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task ContinueWith(
        Task task, Action<Task> continuationAction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler, int site) =>
        TaskStarts.After<object>(task, () => TaskStarts.EndOf(() => continuationAction(task)), cancellationToken, site, continuationOptions);

    /// <summary>Runs the action after the task, on a thread of its own.</summary>
    public static Task ContinueWith(Task task, Action<Task, object?> continuationAction, object? state, int site) =>
        ContinueWith(task, ended => continuationAction(ended, state), site);

    /// <summary>Runs the function after the task, on a thread of its own.</summary>
    public static Task<T> ContinueWith<T>(Task task, Func<Task, T> continuationFunction, TaskScheduler scheduler, int site) => ContinueWith(task, continuationFunction, site);

    /// <summary>Runs the function after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task<T> ContinueWith<T>(Task task, Func<Task, T> continuationFunction, CancellationToken cancellationToken, int site) =>
        TaskStarts.After<T>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), cancellationToken, site);

    /// <summary>Runs the function after the task, on a thread of its own, unless it is cancelled before.</summary>
    public static Task<T> ContinueWith<T>(
        Task task, Func<Task, T> continuationFunction, CancellationToken cancellationToken, TaskContinuationOptions continuationOptions, TaskScheduler scheduler, int site) =>
        TaskStarts.After<T>(task, () => TaskStarts.EndOf(() => continuationFunction(task)), cancellationToken, site, continuationOptions);

    /// <summary>A complete task, which keeps its result.</summary>
    public static Task<T> FromResult<T>(T result, ref int token) => Task.FromResult(result);

    /// <summary>The awaiter, which keeps the task.</summary>
    public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(Task task, ref int token) => task.GetAwaiter();

    /// <summary>The awaitable, which keeps the task: any continuation runs on a thread of its own.</summary>
    public static System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(Task task, bool continueOnCapturedContext, ref int token) =>
        task.ConfigureAwait(continueOnCapturedContext);

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompleted(Task task, int site) => TaskWaits.Peek(task, site) is not null;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCompletedSuccessfully(Task task, int site) => get_Status(task, site) == TaskStatus.RanToCompletion;

    /// <summary>An acquire load.</summary>
    public static bool get_IsFaulted(Task task, int site) => get_Status(task, site) == TaskStatus.Faulted;

    /// <summary>An acquire load.</summary>
    public static bool get_IsCanceled(Task task, int site) => get_Status(task, site) == TaskStatus.Canceled;

    /// <summary>An acquire load. A task that has not ended counts as waiting: whether it runs is not visible in the model.</summary>
    public static TaskStatus get_Status(Task task, int site) => TaskWaits.Peek(task, site)?.Status ?? TaskStatus.WaitingForActivation;

    /// <summary>An acquire load.</summary>
    public static AggregateException? get_Exception(Task task, int site) => TaskWaits.Peek(task, site)?.Exception;
}
