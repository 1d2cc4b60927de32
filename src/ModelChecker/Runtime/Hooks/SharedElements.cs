using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Loads and stores of adjacent elements, one plain event each; elements that nobody shares are accessed as they are.</summary>
internal static class SharedElements
{
    /// <summary>The object that the elements lie in; null for elements that the execution does not know.</summary>
    public static object? OwnerOf<T>(LogicalThread thread, Span<T> elements) => elements.IsEmpty ? null : SharedAccess.OwnerOf(thread, ref elements[0]);

    /// <summary>The values, and the tokens of the loads that gave them.</summary>
    public static (T[] Values, int[] Tokens) Load<T>(LogicalThread thread, object? owner, Span<T> elements, int addressToken, int site)
    {
        var (values, tokens) = (elements.ToArray(), new int[elements.Length]);
        Array.Fill(tokens, addressToken);
        for (var i = 0; i < values.Length; i++)
        {
            if (owner is not null)
                values[i] = SharedValue.Load(thread, owner, ref elements[i], MemoryOrder.Plain, site, ref tokens[i]);
            else if (thread.IsOnStack(ref elements[i]))
                tokens[i] = SharedAccess.TokenAt(thread, ref elements[i]);
        }

        return (values, tokens);
    }

    /// <summary>Stores one value after the other.</summary>
    public static void Store<T>(
        LogicalThread thread, object? owner, Span<T> elements, ReadOnlySpan<T> values, int addressToken, ReadOnlySpan<int> valueTokens, int site)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (owner is null)
                SharedAccess.StoreDirectly(thread, ref elements[i], values[i], valueTokens[i]);
            else
                SharedValue.Store(thread, owner, ref elements[i], values[i], MemoryOrder.Plain, addressToken, valueTokens[i], site);
        }
    }

    /// <summary>Loads all of the one, then stores all into the other.</summary>
    public static void Copy<T>(LogicalThread thread, Span<T> from, Span<T> to, int fromToken, int toToken, int site)
    {
        var (values, tokens) = Load(thread, OwnerOf(thread, from), from, fromToken, site);
        Store(thread, ListView.Writable(thread, OwnerOf(thread, to)), to[..values.Length], values, toToken, tokens, site);
    }

    /// <summary>Stores the same value into each element.</summary>
    public static void Fill<T>(LogicalThread thread, Span<T> elements, T value, int addressToken, int valueToken, int site)
    {
        var (values, tokens) = (new T[elements.Length], new int[elements.Length]);
        Array.Fill(values, value);
        Array.Fill(tokens, valueToken);
        Store(thread, ListView.Writable(thread, OwnerOf(thread, elements)), elements, values, addressToken, tokens, site);
    }

    /// <summary>A new array with the values.</summary>
    public static T[] ToArray<T>(LogicalThread thread, Span<T> elements, int addressToken, int site)
    {
        var (values, tokens) = Load(thread, OwnerOf(thread, elements), elements, addressToken, site);
        if (!SharedAccess.Publishes<T>() || values.Length == 0)
            return values;
        var array = new T[values.Length];
        thread.Remember(array);
        Store(thread, array, array, values, 0, tokens, site);
        return array;
    }
}
