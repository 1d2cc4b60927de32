namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Task"/> as a thread of its own: starting it orders what was before, and waiting for it orders what it did before what follows.
/// </summary>
[Replaces(typeof(Task), Harmless = ["CompletedTask", "FromResult", "Id"])]
public static class TaskHooks
{
    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task Run(Action action, int site) => ModelledTask.Start(() => { action(); return true; }, site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> Run<T>(Func<T> function, int site) => ModelledTask.Start(function, site);

    /// <summary>Waits for the task.</summary>
    public static void Wait(Task task, int site) => ModelledTask.Wait(task, site);

    /// <summary>Waits for all tasks.</summary>
    public static void WaitAll(Task[] tasks, int site)
    {
        MemoryHooks.ExposeArray(tasks, 0, site);
        var own = (Task[])tasks.Clone();
        MemoryHooks.AbsorbArray(tasks, 0, site);
        Array.ForEach(own, task => ModelledTask.Wait(task, site));
    }
}
