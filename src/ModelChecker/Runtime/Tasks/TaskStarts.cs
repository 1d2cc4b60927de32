namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Makes tasks that a thread of their own completes.</summary>
internal static class TaskStarts
{
    /// <summary>A task that ends as the code does.</summary>
    public static Task<T> Start<T>(Func<TaskEnd> body, int site, bool givesWay = false)
    {
        var task = new TaskCompletionSource<T>().Task;
        new ModelledTask(task) { Name = Threads.CurrentThread.Value?.Execution.Sites[site].Call ?? "", GivesWay = givesWay }.Attach().RunOnThread(body, site);
        return task;
    }

    /// <summary>A task that a token had cancelled before it was made: it is over, and runs nothing.</summary>
    public static Task<T> Canceled<T>(CancellationToken token, int site)
    {
        var task = new TaskCompletionSource<T>().Task;
        new ModelledTask(task) { IsShared = false }.Attach().End(TaskEnd.Canceled(token), site);
        return task;
    }

    /// <summary>What a delegate makes of its task: whatever it throws is a failure.</summary>
    public static TaskEnd EndOf(Action action) => TaskEnd.Run(
        () =>
        {
            action();
            return TaskEnd.Done;
        },
        exception => TaskEnd.Failed(exception));

    /// <summary>What a delegate makes of its task: whatever it throws is a failure.</summary>
    public static TaskEnd EndOf<T>(Func<T> function) => TaskEnd.Run(() => TaskEnd.With(function()), exception => TaskEnd.Failed(exception));

    /// <summary>What a delegate makes of its task, which never runs when it is cancelled before.</summary>
    public static TaskEnd EndOf(Action action, CancellationToken cancellation, int site) =>
        Unless(cancellation, () => EndOf(action), site);

    /// <summary>What a delegate makes of its task, which never runs when it is cancelled before.</summary>
    public static TaskEnd EndOf<T>(Func<T> function, CancellationToken cancellation, int site) =>
        Unless(cancellation, () => EndOf(function), site);

    /// <summary>A task of a task ends as the inner one does.</summary>
    public static TaskEnd EndOfInner<T>(Func<T?> function, int site) where T : Task => TaskEnd.Run(
        () => function() is { } inner ? TaskWaits.Wait(inner, site) : TaskEnd.Canceled(),
        TaskEnd.Of);

    /// <summary>A task of a task, which is cancelled with the call already when the token is, and otherwise never runs when it is cancelled before.</summary>
    public static Task<TResult> StartInner<TResult, TTask>(Func<TTask?> function, CancellationToken cancellation, int site) where TTask : Task =>
        Cancellation.IsRequested(cancellation, site)
            ? Canceled<TResult>(cancellation, site)
            : Start<TResult>(() => Unless(cancellation, () => EndOfInner(function, site), site), site);

    /// <summary>A task that runs after another one, where the options want it for the end of that.</summary>
    public static Task<T> After<T>(Task task, Func<TaskEnd> body, int site, TaskContinuationOptions options = TaskContinuationOptions.None) =>
        Start<T>(() => EndAfter(TaskWaits.Wait(task, site), body, options), site);

    /// <summary>The same unless it is cancelled before; when the token is already, that is with the call.</summary>
    public static Task<T> After<T>(
        Task task, Func<TaskEnd> body, CancellationToken cancellation, int site, TaskContinuationOptions options = TaskContinuationOptions.None)
    {
        if (!cancellation.CanBeCanceled || options.HasFlag(TaskContinuationOptions.LazyCancellation))
            return After<T>(task, () => Unless(cancellation, body, site), site, options);
        return Cancellation.IsRequested(cancellation, site)
            ? Canceled<T>(cancellation, site)
            : Start<T>(() => TaskEnd.Run(() => EndAfter(TaskWaits.Wait(task, cancellation, site), () => Unless(cancellation, body, site), options), TaskEnd.Of), site);
    }

    private static TaskEnd EndAfter(TaskEnd before, Func<TaskEnd> body, TaskContinuationOptions options) =>
        Wants(options, before.Status) ? body() : TaskEnd.Canceled();

    private static TaskEnd Unless(CancellationToken cancellation, Func<TaskEnd> body, int site) =>
        Cancellation.IsRequested(cancellation, site) ? TaskEnd.Canceled(cancellation) : body();

    private static bool Wants(TaskContinuationOptions options, TaskStatus status) => !options.HasFlag(status switch
    {
        TaskStatus.Faulted => TaskContinuationOptions.NotOnFaulted,
        TaskStatus.Canceled => TaskContinuationOptions.NotOnCanceled,
        _ => TaskContinuationOptions.NotOnRanToCompletion,
    });
}
