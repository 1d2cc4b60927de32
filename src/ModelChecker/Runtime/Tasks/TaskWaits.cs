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

    private static TaskEnd EndOfReal(Task task) => task.IsCompleted
        ? TaskEnd.OfReal(task)
        : throw new UnsupportedConstructException("A task that code outside of the scenario completes cannot be waited for.");
}
