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

    /// <summary>How the task ended, unless cancellation is requested first.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static TaskEnd Wait(Task task, CancellationToken cancellation, int site)
    {
        var first = Waits.UntilAny(
            site, (ref token) => Cancellation.IsRequested(cancellation, site, ref token), (ref token) => Peek(task, site, ref token) is not null);
        return first == 0 ? throw new OperationCanceledException(cancellation) : Wait(task, site);
    }

    /// <summary>How the task ended; a failure while it is not seen to have ended.</summary>
    public static TaskEnd Limited(Task task, int site) => Peek(task, site) ?? TaskEnd.Failed(new TimeoutException());

    private static TaskEnd EndOfReal(Task task) => task.IsCompleted
        ? TaskEnd.OfReal(task)
        : throw new UnsupportedConstructException("A task that code outside of the scenario completes cannot be waited for.");
}
