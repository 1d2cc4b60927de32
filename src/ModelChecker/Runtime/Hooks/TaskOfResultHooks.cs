namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Task{TResult}"/>: asking for the result waits for the task.</summary>
[Replaces(typeof(Task<>))]
public static class TaskOfResultHooks
{
    /// <summary>Waits for the task and returns its result.</summary>
    public static T get_Result<T>(Task<T> task, int site) => ModelledTask.ResultOf(task, site);
}
