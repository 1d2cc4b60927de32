namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Waits for tasks and asks for their state, whether the program made them or library code that had completed them.</summary>
internal static class TaskWaits
{
    /// <summary>How the task ended; the calling thread is blocked until it has.</summary>
    public static TaskEnd Wait(Task task, int site) =>
        ModelledTask.Of(task) is { } modelled ? modelled.Wait(site) : EndOfReal(task);

    /// <summary>How the task ended, or null while the calling thread does not see that it has.</summary>
    public static TaskEnd? Peek(Task task, int site, ref int token) =>
        ModelledTask.Of(task) is { } modelled ? modelled.Peek(site, ref token) : EndOfReal(task);

    /// <summary>How the task ended, or null while the calling thread does not see that it has.</summary>
    public static TaskEnd? Peek(Task task, int site)
    {
        var token = 0;
        return Peek(task, site, ref token);
    }

    /// <summary>How the task ended, unless cancellation is requested before that; a task that has ended is not asked for cancellation.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static TaskEnd Wait(Task task, CancellationToken cancellation, int site)
    {
        TaskEnd? end = null;
        var first = Waits.UntilAny(
            site, (ref token) => (end = Peek(task, site, ref token)) is not null, (ref token) => Cancellation.IsRequested(cancellation, site, ref token));
        return first == 0 ? end! : throw new OperationCanceledException(cancellation);
    }

    /// <summary>A task that ends with this one, or is cancelled before.</summary>
    public static Task<T> Async<T>(Task task, CancellationToken cancellation, int site) =>
        Cancellation.IsRequested(cancellation, site) && Peek(task, site) is null
            ? TaskStarts.Canceled<T>(cancellation, site)
            : TaskStarts.Start<T>(() => TaskEnd.Run(() => Wait(task, cancellation, site), TaskEnd.Of), site);

    /// <summary>How the task ended; a failure while it is not seen to have ended.</summary>
    public static TaskEnd Limited(Task task, int site) => Peek(task, site) ?? TaskEnd.Failed(new TimeoutException());

    private static TaskEnd EndOfReal(Task task) => task.IsCompleted
        ? TaskEnd.OfReal(task)
        : throw new UnsupportedConstructException("A task that code outside of the scenario completes cannot be waited for.");
}
