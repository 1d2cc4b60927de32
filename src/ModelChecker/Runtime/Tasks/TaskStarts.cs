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
        Cancellation.IsRequested(cancellation, site) ? TaskEnd.Canceled() : EndOf(action);

    /// <summary>What a delegate makes of its task, which never runs when it is cancelled before.</summary>
    public static TaskEnd EndOf<T>(Func<T> function, CancellationToken cancellation, int site) =>
        Cancellation.IsRequested(cancellation, site) ? TaskEnd.Canceled() : EndOf(function);

    /// <summary>A task of a task ends as the inner one does.</summary>
    public static TaskEnd EndOfInner<T>(Func<T?> function, int site) where T : Task => TaskEnd.Run(
        () => function() is { } inner ? TaskWaits.Wait(inner, site) : TaskEnd.Canceled(),
        TaskEnd.Of);

    /// <summary>A task of a task ends as the inner one does, and never runs when it is cancelled before.</summary>
    public static TaskEnd EndOfInner<T>(Func<T?> function, CancellationToken cancellation, int site) where T : Task =>
        Cancellation.IsRequested(cancellation, site) ? TaskEnd.Canceled() : EndOfInner(function, site);

    /// <summary>A task that runs after another one, where the options want it for the end of that.</summary>
    public static Task<T> After<T>(Task task, Func<TaskEnd> body, int site, TaskContinuationOptions options = TaskContinuationOptions.None) =>
        Start<T>(() => Wants(options, TaskWaits.Wait(task, site).Status) ? body() : TaskEnd.Canceled(), site);

    private static bool Wants(TaskContinuationOptions options, TaskStatus status) => !options.HasFlag(status switch
    {
        TaskStatus.Faulted => TaskContinuationOptions.NotOnFaulted,
        TaskStatus.Canceled => TaskContinuationOptions.NotOnCanceled,
        _ => TaskContinuationOptions.NotOnRanToCompletion,
    });
}
