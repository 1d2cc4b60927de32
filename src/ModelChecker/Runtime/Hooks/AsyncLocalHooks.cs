namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="AsyncLocal{T}"/>: a value for each flow of control, handed on to the threads that it starts, and no events.</summary>
[Replaces(typeof(AsyncLocal<>))]
public static class AsyncLocalHooks
{
    /// <summary>A value that begins as the default.</summary>
    public static AsyncLocal<T> Create<T>() => new();

    /// <summary>The value in this flow of control.</summary>
    public static T get_Value<T>(AsyncLocal<T> local) => ThreadValues.Here().FlowValues.TryGetValue(local, out var value) ? (T)value! : default!;

    /// <summary>Sets the value in this flow of control.</summary>
    public static void set_Value<T>(AsyncLocal<T> local, T value)
    {
        var thread = ThreadValues.Here();
        thread.FlowValues = thread.FlowValues.SetItem(local, value);
        thread.Loops.Stored();
    }
}
