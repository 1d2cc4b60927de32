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
    public static T get_Value<T>(ThreadLocal<T> local, ref int token)
    {
        var thread = ThreadValues.Here();
        if (!thread.OwnValues.TryGetValue(local, out var own))
            thread.OwnValues[local] = own = thread.Execution.AttachedTo<Func<T>>(local) is { } factory ? Made(CalledFactory.Call(thread, factory)) : new OwnValue<T>(default!, 0);
        token = ((OwnValue<T>)own!).Token;
        return ((OwnValue<T>)own).Value;
    }

    /// <summary>Sets the calling thread's value.</summary>
    public static void set_Value<T>(ThreadLocal<T> local, T value, int valueToken)
    {
        ThreadValues.Here().OwnValues[local] = new OwnValue<T>(value, valueToken);
        ThreadValues.Here().Loops.Stored();
    }

    /// <summary>Whether the calling thread has a value.</summary>
    public static bool get_IsValueCreated<T>(ThreadLocal<T> local) => ThreadValues.Here().OwnValues.ContainsKey(local);

    private static OwnValue<T> Made<T>((T Value, int Token) made) => new(made.Value, made.Token);

    private sealed record OwnValue<T>(T Value, int Token);
}
