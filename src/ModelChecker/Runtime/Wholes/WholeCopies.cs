using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Runtime.Wholes;

/// <summary>Copies of library collections: the content is what one store wrote, and stays as it is.</summary>
internal static class WholeCopies
{
    private const BindingFlags Private = BindingFlags.NonPublic | BindingFlags.Static;

    private static readonly Dictionary<Type, MethodInfo> Copiers = typeof(WholeCopies).GetMethods(Private)
        .Where(method => method.IsGenericMethodDefinition)
        .ToDictionary(method => method.GetParameters()[0].ParameterType.GetGenericTypeDefinition());

    /// <summary>What copies objects of a type; null when the type is not taken as a whole.</summary>
    public static Func<object, object>? For(Type type)
    {
        if (!type.IsGenericType || !Copiers.TryGetValue(type.GetGenericTypeDefinition(), out var copier))
            return null;
        var closed = copier.MakeGenericMethod(type.GetGenericArguments());
        return original => closed.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [original], null)!;
    }

    private static List<T> Copy<T>(List<T> original) => [.. original];

    private static Dictionary<TKey, TValue> Copy<TKey, TValue>(Dictionary<TKey, TValue> original) where TKey : notnull =>
        new(original, original.Comparer);

    private static HashSet<T> Copy<T>(HashSet<T> original) => new(original, original.Comparer);

    private static Queue<T> Copy<T>(Queue<T> original) => new(original);

    private static Stack<T> Copy<T>(Stack<T> original) => new(original.Reverse());

    private static SortedDictionary<TKey, TValue> Copy<TKey, TValue>(SortedDictionary<TKey, TValue> original) where TKey : notnull =>
        new(original, original.Comparer);

    private static SortedSet<T> Copy<T>(SortedSet<T> original) => new(original, original.Comparer);

    private static ConcurrentDictionary<TKey, TValue> Copy<TKey, TValue>(ConcurrentDictionary<TKey, TValue> original) where TKey : notnull =>
        new(original, original.Comparer);

    private static ConcurrentQueue<T> Copy<T>(ConcurrentQueue<T> original) => new(original);

    private static ConcurrentStack<T> Copy<T>(ConcurrentStack<T> original) => new(original.Reverse());

    private static PriorityQueue<TItem, TPriority> Copy<TItem, TPriority>(PriorityQueue<TItem, TPriority> original) => new(original.UnorderedItems, original.Comparer);

    private static SortedList<TKey, TValue> Copy<TKey, TValue>(SortedList<TKey, TValue> original) where TKey : notnull => new(original, original.Comparer);

    private static ConditionalWeakTable<TKey, TValue> Copy<TKey, TValue>(ConditionalWeakTable<TKey, TValue> original) where TKey : class where TValue : class
    {
        ConditionalWeakTable<TKey, TValue> copy = [];
        foreach (var (key, value) in original)
            copy.Add(key, value);
        return copy;
    }

    private static ConcurrentBag<T> Copy<T>(ConcurrentBag<T> original) => [.. original.Reverse()];
}
