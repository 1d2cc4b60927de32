using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>What a <see cref="Task"/> that a scenario started stands for. The task object itself only has the identity.</summary>
internal sealed class ModelledTask
{
    private LogicalThread _thread = null!;
    private object? _result;
    private Exception? _failure;

    public static Task<T> Start<T>(Func<T> function, int site)
    {
        var modelled = new ModelledTask();
        var task = new TaskCompletionSource<T>().Task;
        CurrentThread.Value?.Execution.Attach(task, modelled);
        modelled._thread = ThreadStarts.Start(() => modelled.Run(function), site);
        return task;
    }

    public static void Wait(Task task, int site)
    {
        if (Of(task) is not { } modelled)
        {
            RefuseIncomplete(task);
            return;
        }
        ThreadStarts.Join(modelled._thread, site);
        if (modelled._failure is { } failure)
            throw new AggregateException(failure);
    }

    public static T ResultOf<T>(Task<T> task, int site)
    {
        Wait(task, site);
        return Of(task) is { } modelled ? (T)modelled._result! : task.Result;
    }

    private static ModelledTask? Of(Task task) => CurrentThread.Value?.Execution.AttachedTo<ModelledTask>(task);

    /// <summary>What the task throws waits for whoever waits for the task.</summary>
    private void Run<T>(Func<T> function)
    {
        try
        {
            _result = function();
        }
        catch (Exception exception) when (exception is not ExecutionAbandonedException && !Failures.IsOfChecker(exception))
        {
            _failure = exception;
        }
    }

    private static void RefuseIncomplete(Task task)
    {
        if (!task.IsCompleted)
            throw new UnsupportedConstructException("A task that the scenario did not start with Task.Run cannot be waited for.");
    }
}
