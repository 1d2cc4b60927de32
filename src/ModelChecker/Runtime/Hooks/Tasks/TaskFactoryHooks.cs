namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="TaskFactory"/>: starting a task as <see cref="Task.Run(Action)"/> does. Options that concern the scheduler change nothing;
/// a factory made with a token hands it to the tasks that get none.</summary>
[Replaces(typeof(TaskFactory), Harmless = [".ctor", "CancellationToken", "ContinuationOptions", "CreationOptions", "Scheduler"])]
[Replaces(typeof(TaskFactory<>), Harmless = [".ctor", "CancellationToken", "ContinuationOptions", "CreationOptions", "Scheduler"])]
public static class TaskFactoryHooks
{
    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task StartNew(TaskFactory factory, Action action, int site) => TaskHooks.Run(action, factory.CancellationToken, site);

    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task StartNew(TaskFactory factory, Action action, TaskCreationOptions creationOptions, int site) => TaskHooks.Run(action, factory.CancellationToken, site);

    /// <summary>Runs the action on a thread of its own unless it is cancelled before.</summary>
    public static Task StartNew(TaskFactory factory, Action action, CancellationToken cancellationToken, int site) =>
        TaskHooks.Run(action, cancellationToken, site);

    /// <summary>Runs the action on a thread of its own unless it is cancelled before.</summary>
    public static Task StartNew(
        TaskFactory factory, Action action, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler, int site) =>
        TaskHooks.Run(action, cancellationToken, site);

    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task StartNew(TaskFactory factory, Action<object?> action, object? state, int site) => TaskHooks.Run(() => action(state), factory.CancellationToken, site);

    /// <summary>Runs the action on a thread of its own.</summary>
    public static Task StartNew(TaskFactory factory, Action<object?> action, object? state, TaskCreationOptions creationOptions, int site) =>
        TaskHooks.Run(() => action(state), factory.CancellationToken, site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> function, int site) => TaskHooks.Run(function, factory.CancellationToken, site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> function, TaskCreationOptions creationOptions, int site) => TaskHooks.Run(function, factory.CancellationToken, site);

    /// <summary>Runs the function on a thread of its own unless it is cancelled before.</summary>
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> function, CancellationToken cancellationToken, int site) =>
        TaskHooks.Run(function, cancellationToken, site);

    /// <summary>Runs the function on a thread of its own unless it is cancelled before.</summary>
    public static Task<T> StartNew<T>(
        TaskFactory factory, Func<T> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler, int site) =>
        TaskHooks.Run(function, cancellationToken, site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> StartNew<T>(TaskFactory<T> factory, Func<T> function, int site) => TaskHooks.Run(function, factory.CancellationToken, site);

    /// <summary>Runs the function on a thread of its own.</summary>
    public static Task<T> StartNew<T>(TaskFactory factory, Func<object?, T> function, object? state, int site) => TaskHooks.Run(() => function(state), factory.CancellationToken, site);
}
