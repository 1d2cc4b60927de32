using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Marks the copy of a list's content that a span over the list looks at: a list is one location, and cannot be written element by element.</summary>
internal sealed class ListView
{
    private static readonly ListView Mark = new();

    /// <summary>A copy that can only be read.</summary>
    public static T[] Of<T>(LogicalThread thread, ReadOnlySpan<T> content)
    {
        var copy = content.ToArray();
        thread.Remember(copy);
        thread.Execution.Attach(copy, Mark);
        return copy;
    }

    /// <summary>The owner of elements that are about to be written.</summary>
    /// <exception cref="UnsupportedConstructException">It is the copy of a list's content.</exception>
    public static object? Writable(LogicalThread thread, object? owner) =>
        owner is Array && thread.Execution.AttachedTo<ListView>(owner) is not null
            ? throw new UnsupportedConstructException("A list is written through the span of CollectionsMarshal.AsSpan, which is modelled for reading and for collection expressions only.")
            : owner;
}
