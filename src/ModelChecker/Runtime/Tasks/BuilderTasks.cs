using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Tasks;

/// <summary>The tasks that the library's builders make for async methods: the model takes their identity, and nothing else of a builder.</summary>
internal static class BuilderTasks
{
    /// <summary>The builder's property <c>Task</c>.</summary>
    public static TTask Property<TBuilder, TTask>(ref TBuilder builder) => Typed<TBuilder, TTask>.Get(ref builder);

    /// <summary>The task itself, also for a builder of a value task; null for that of an <c>async void</c> method.</summary>
    public static Task? Of<TBuilder>(ref TBuilder builder) => Untyped<TBuilder>.Get?.Invoke(ref builder);

    private static StructMethods.Function<TBuilder, Task> Make<TBuilder, TTask>() => (ref builder) =>
    {
        var task = Property<TBuilder, TTask>(ref builder);
        return (Task)Unsafe.As<TTask, object>(ref task);
    };

    private static class Typed<TBuilder, TTask>
    {
        public static StructMethods.Function<TBuilder, TTask> Get { get; } = StructMethods.Of<TBuilder, TTask>("get_Task");
    }

    private static class Untyped<TBuilder>
    {
        public static StructMethods.Function<TBuilder, Task>? Get { get; } = typeof(TBuilder).GetProperty(nameof(Task)) is { } property
            ? (StructMethods.Function<TBuilder, Task>)((Func<StructMethods.Function<TBuilder, Task>>)Make<TBuilder, Task>).Method
                .GetGenericMethodDefinition().MakeGenericMethod(typeof(TBuilder), property.PropertyType).Invoke(null, null)!
            : null;
    }
}
