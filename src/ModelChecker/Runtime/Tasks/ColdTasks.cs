namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>Tasks that are made first and started later.</summary>
internal static class ColdTasks
{
    public static Task Create(Action action) => Attach(new TaskCompletionSource<object>().Task, () => TaskStarts.EndOf(action));

    public static Task<T> Create<T>(Func<T> function) => Attach(new TaskCompletionSource<T>().Task, () => TaskStarts.EndOf(function));

    public static void Start(Task task, int site)
    {
        var (modelled, body) = Cold(task);
        Hooks.ThreadStarts.Start(() => modelled.End(body(), site), site);
    }

    public static void Run(Task task, int site)
    {
        var (modelled, body) = Cold(task);
        modelled.End(body(), site);
    }

    private static Task<T> Attach<T>(Task<T> task, Func<TaskEnd> body)
    {
        new ModelledTask(task) { Body = body }.Attach();
        return task;
    }

    private static (ModelledTask Task, Func<TaskEnd> Body) Cold(Task task) => ModelledTask.Of(task) is { Body: { } body } modelled
        ? (modelled, body)
        : throw new InvalidOperationException("The task has no delegate of its own to run.");
}
