namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Waits for several tasks at once.</summary>
internal static class TaskGroups
{
    public static void WaitAll<T>(T[] tasks, int site) where T : Task
    {
        var failures = Failures(Array.ConvertAll(tasks, task => TaskWaits.Wait(task, site)), forWait: true);
        if (failures.Count > 0)
            throw new AggregateException(failures);
    }

    /// <summary>The place of a task that has ended; the thread is blocked while none has.</summary>
    public static int WaitAny<T>(T[] tasks, int site) where T : Task =>
        Waits.UntilAny(site, Array.ConvertAll<T, Poll>(tasks, task => (ref token) => TaskWaits.Peek(task, site, ref token) is not null));

    public static Task WhenAll(Task[] tasks, int site) => AreSettled(tasks)
        ? Task.WhenAll(tasks)
        : TaskStarts.Start<object>(() => EndOfAll(tasks, site, static _ => null), site);

    public static Task<T[]> WhenAll<T>(Task<T>[] tasks, int site) => AreSettled(tasks)
        ? Task.WhenAll(tasks)
        : TaskStarts.Start<T[]>(() => EndOfAll(tasks, site, static ends => Array.ConvertAll(ends, end => (T)end.Result!)), site);

    public static Task<T> WhenAny<T>(T[] tasks, int site) where T : Task =>
        TaskStarts.Start<T>(() => TaskEnd.With(tasks[WaitAny(tasks, site)]), site);

    /// <summary>Tasks that library code had completed: nothing is left to wait for.</summary>
    private static bool AreSettled(Task[] tasks) => Array.TrueForAll(tasks, task => ModelledTask.Of(task) is null && task.IsCompleted);

    private static TaskEnd EndOfAll(Task[] tasks, int site, Func<TaskEnd[], object?> result)
    {
        var ends = Array.ConvertAll(tasks, task => TaskWaits.Wait(task, site));
        var failures = Failures(ends, forWait: false);
        if (failures.Count > 0)
            return TaskEnd.Failed(failures);
        return Array.Exists(ends, end => end.IsCanceled) ? TaskEnd.Canceled() : TaskEnd.With(result(ends));
    }

    private static List<Exception> Failures(TaskEnd[] ends, bool forWait) =>
        [.. ends.SelectMany(end => end is { IsCanceled: true } && forWait ? [new TaskCanceledException()] : end.Failures)];
}
