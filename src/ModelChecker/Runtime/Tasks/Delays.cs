namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Delays: time does not exist in the model, so a delay may be over at any moment after it began.</summary>
internal static class Delays
{
    public static Task Of(double milliseconds, CancellationToken cancellation, int site)
    {
        if (Cancellation.IsRequested(cancellation, site))
            return TaskStarts.Canceled<object>(cancellation, site);
        if (milliseconds == 0)
            return Task.CompletedTask;
        var task = new TaskCompletionSource<object>().Task;
        var isEndless = milliseconds < 0;
        var modelled = new ModelledTask(task) { IsDelay = !isEndless && !cancellation.CanBeCanceled, GivesWay = true, Name = "Task.Delay" }.Attach();
        if (cancellation.CanBeCanceled)
            Cancellable(modelled, isEndless, cancellation, site);
        return task;
    }

    private static void Cancellable(ModelledTask task, bool isEndless, CancellationToken cancellation, int site)
    {
        if (!isEndless)
            Hooks.ThreadStarts.Start(() => task.TryEnd(TaskEnd.Done, site), site);
        Cancellation.Register(cancellation, () => task.TryEnd(TaskEnd.Canceled(cancellation), site), site);
    }
}
