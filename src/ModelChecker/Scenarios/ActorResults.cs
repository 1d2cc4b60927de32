using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>What an actor or an observer resulted in: an asynchronous one ends when its task does, and its result is the task's.</summary>
internal static class ActorResults
{
    /// <summary>Waits for a task; any other result is returned as it is.</summary>
    public static object? Of(object? returned) => TaskOf(returned) is { } task ? Await(task) : returned;

    /// <summary>True for a method whose result may come later.</summary>
    public static bool IsTask(Type returned) => typeof(Task).IsAssignableFrom(returned)
        || returned == typeof(ValueTask)
        || (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>The type of the result, which is that of the task where it comes later; <c>void</c> where there is none.</summary>
    public static Type TypeOf(Type returned)
    {
        if (!IsTask(returned))
            return returned;
        for (var type = returned; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
                return type.GenericTypeArguments[0];
        }
        return typeof(void);
    }

    /// <summary>True for a method that returns nothing, now or later.</summary>
    public static bool IsEmpty(Type returned) => returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask);

    private static object? Await(Task task)
    {
        var end = TaskWaits.Wait(task, site: 0);
        end.ThrowFirst();
        return end.Result;
    }

    private static Task? TaskOf(object? returned) => returned switch
    {
        Task task => task,
        ValueTask task => task.AsTask(),
        not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
            (Task)type.GetMethod(nameof(ValueTask.AsTask))!.Invoke(returned, null)!,
        _ => null,
    };
}
