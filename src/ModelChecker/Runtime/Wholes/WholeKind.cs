using System.Collections.Concurrent;

namespace SafePublication.ModelChecker.Runtime.Wholes;

/// <summary>How a type of library objects is taken as one location.</summary>
/// <param name="Copy">Copies the content.</param>
/// <param name="IsAtomic">True for the collections that threads may share, <see cref="System.Runtime.CompilerServices.ConditionalWeakTable{TKey, TValue}"/> among them: each change is one atomic load and store with their order.</param>
internal sealed record WholeKind(Func<object, object> Copy, bool IsAtomic)
{
    private static readonly ConcurrentDictionary<Type, WholeKind?> Known = [];

    /// <summary>Null for a type that is not taken as a whole.</summary>
    /// <exception cref="UnsupportedConstructException">The type derives from one that is.</exception>
    public static WholeKind? Of(Type type) => Known.GetOrAdd(type, static each => Find(each));

    private static WholeKind? Find(Type type)
    {
        if (WholeCopies.For(type) is { } copy)
            return new WholeKind(copy, type.Namespace is "System.Collections.Concurrent" or "System.Runtime.CompilerServices");
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (WholeCopies.For(parent) is not null)
                throw new UnsupportedConstructException($"{type.FullName} derives from a collection of the library, which is not modelled.");
        }

        return null;
    }
}
