namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Lazy{T}"/>: whoever gets the value sees what went before it. One thread makes it under a lock, or several do and the first wins, or
/// nobody is kept away, as the mode says.
/// </summary>
[Replaces(typeof(Lazy<>), Harmless = ["ToString"])]
public static class LazyHooks
{
    /// <summary>A value that its type's constructor makes.</summary>
    public static Lazy<T> Create<T>() => Create<T>(LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>A value that its type's constructor makes.</summary>
    public static Lazy<T> Create<T>(bool isThreadSafe) => Create<T>(ModeOf(isThreadSafe));

    /// <summary>A value that its type's constructor makes.</summary>
    public static Lazy<T> Create<T>(LazyThreadSafetyMode mode) => ModelledLazy<T>.Attach(Activator.CreateInstance<T>, mode, keepsFailure: false);

    /// <summary>A value that is made already.</summary>
    public static Lazy<T> Create<T>(T value) => new(value);

    /// <summary>A value that the factory makes.</summary>
    public static Lazy<T> Create<T>(Func<T> valueFactory) => Create(valueFactory, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>A value that the factory makes.</summary>
    public static Lazy<T> Create<T>(Func<T> valueFactory, bool isThreadSafe) => Create(valueFactory, ModeOf(isThreadSafe));

    /// <summary>A value that the factory makes.</summary>
    public static Lazy<T> Create<T>(Func<T> valueFactory, LazyThreadSafetyMode mode) =>
        ModelledLazy<T>.Attach(valueFactory, mode, keepsFailure: mode != LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The value, made by the first thread that asks.</summary>
    public static T get_Value<T>(Lazy<T> lazy, ref int token, int site) =>
        ModelledLazy<T>.Of(lazy) is { } modelled ? modelled.Get(site, ref token) : lazy.Value;

    /// <summary>Whether the value is made.</summary>
    public static bool get_IsValueCreated<T>(Lazy<T> lazy, int site) =>
        ModelledLazy<T>.Of(lazy) is { } modelled ? modelled.IsMade(site) : lazy.IsValueCreated;

    private static LazyThreadSafetyMode ModeOf(bool isThreadSafe) =>
        isThreadSafe ? LazyThreadSafetyMode.ExecutionAndPublication : LazyThreadSafetyMode.None;
}
