namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The methods of <see cref="Memory{T}"/> that read or write elements are those of its span.</summary>
[Replaces(typeof(Memory<>), LeavesOthers = true)]
[Replaces(typeof(ReadOnlyMemory<>), LeavesOthers = true)]
public static class MemoryOfElementsHooks
{
    /// <summary>Copies all elements.</summary>
    public static void CopyTo<T>(ref Memory<T> source, Memory<T> destination, ref int token, int valueToken, int site)
    {
        var elements = source.Span;
        SpanHooks.CopyTo(ref elements, destination.Span, ref token, valueToken, site);
    }

    /// <summary>Copies all elements.</summary>
    public static void CopyTo<T>(ref ReadOnlyMemory<T> source, Memory<T> destination, ref int token, int valueToken, int site)
    {
        var elements = source.Span;
        SpanHooks.CopyTo(ref elements, destination.Span, ref token, valueToken, site);
    }

    /// <summary>A new array with the elements.</summary>
    public static T[] ToArray<T>(ref Memory<T> memory, ref int token, int site)
    {
        var elements = memory.Span;
        return SpanHooks.ToArray(ref elements, ref token, site);
    }

    /// <summary>A new array with the elements.</summary>
    public static T[] ToArray<T>(ref ReadOnlyMemory<T> memory, ref int token, int site)
    {
        var elements = memory.Span;
        return SpanHooks.ToArray(ref elements, ref token, site);
    }

    /// <summary>The characters as a string.</summary>
    public static string ToString<T>(ref Memory<T> memory, ref int token, int site)
    {
        var elements = memory.Span;
        return SpanHooks.ToString(ref elements, ref token, site);
    }

    /// <summary>The characters as a string; of a memory over a string, that never changes.</summary>
    public static string ToString<T>(ref ReadOnlyMemory<T> memory, ref int token, int site)
    {
        var elements = memory.Span;
        return SpanHooks.ToString(ref elements, ref token, site);
    }
}
