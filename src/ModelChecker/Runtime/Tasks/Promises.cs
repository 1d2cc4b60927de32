namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>The tasks of completion sources: whoever is first completes them.</summary>
internal static class Promises
{
    public static TaskCompletionSource Of(TaskCompletionSource source)
    {
        Attach(source.Task);
        return source;
    }

    public static TaskCompletionSource<T> Of<T>(TaskCompletionSource<T> source)
    {
        Attach(source.Task);
        return source;
    }

    private static void Attach(Task task)
    {
        var isInline = !task.CreationOptions.HasFlag(TaskCreationOptions.RunContinuationsAsynchronously);
        new ModelledTask(task) { Name = "the task of a completion source", Continuations = isInline ? new InlineContinuations(task) : null }.Attach();
    }

    public static void End(Task task, TaskEnd end, int site)
    {
        if (!TryEnd(task, end, site))
            throw new InvalidOperationException("The task is complete already.");
    }

    public static bool TryEnd(Task task, TaskEnd end, int site) => ModelledTask.Of(task) is { } modelled
        ? modelled.TryEnd(end, site)
        : throw new UnsupportedConstructException("A completion source that was made outside of the scenario cannot be checked.");
}
