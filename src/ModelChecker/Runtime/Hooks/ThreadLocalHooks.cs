using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="ThreadLocal{T}"/>: one value for each thread of the execution, and no events.</summary>
[Replaces(typeof(ThreadLocal<>), Harmless = ["Dispose"])]
public static class ThreadLocalHooks
{
    /// <summary>Values that begin as the default.</summary>
    public static ThreadLocal<T> Create<T>() => new();

    /// <summary>Values that the factory makes.</summary>
    public static ThreadLocal<T> Create<T>(Func<T> valueFactory)
    {
        var local = new ThreadLocal<T>();
        CurrentThread.Value?.Execution.Attach(local, valueFactory);
        return local;
    }

    /// <summary>The calling thread's value.</summary>
    public static T get_Value<T>(ThreadLocal<T> local)
    {
        var thread = ThreadValues.Here();
        if (thread.OwnValues.TryGetValue(local, out var known))
            return (T)known!;
        var made = thread.Execution.AttachedTo<Func<T>>(local) is { } factory ? factory() : default!;
        thread.OwnValues[local] = made;
        return made;
    }

    /// <summary>Sets the calling thread's value.</summary>
    public static void set_Value<T>(ThreadLocal<T> local, T value)
    {
        ThreadValues.Here().OwnValues[local] = value;
        ThreadValues.Here().Loops.Stored();
    }

    /// <summary>Whether the calling thread has a value.</summary>
    public static bool get_IsValueCreated<T>(ThreadLocal<T> local) => ThreadValues.Here().OwnValues.ContainsKey(local);
}
