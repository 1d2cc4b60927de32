using System.Runtime.InteropServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The methods of spans, and those around them, that read or write elements; whatever else a span does only computes an address.</summary>
[Replaces(typeof(Span<>), LeavesOthers = true)]
[Replaces(typeof(ReadOnlySpan<>), LeavesOthers = true)]
[Replaces(typeof(MemoryExtensions), LeavesOthers = true)]
public static class SpanHooks
{
    /// <summary>Copies all elements.</summary>
    public static void CopyTo<T>(ref Span<T> source, Span<T> destination, ref int token, int valueToken, int site) =>
        Copy(source, destination, token, valueToken, site);

    /// <summary>Copies all elements.</summary>
    public static void CopyTo<T>(ref ReadOnlySpan<T> source, Span<T> destination, ref int token, int valueToken, int site) =>
        Copy(Elements(source), destination, token, valueToken, site);

    /// <summary>Copies all elements.</summary>
    public static void CopyTo<T>(T[]? source, Span<T> destination, ref int token, int valueToken, int site) =>
        Copy(source, destination, token, valueToken, site);

    /// <summary>Copies all elements, if there is room for them.</summary>
    public static bool TryCopyTo<T>(ref Span<T> source, Span<T> destination, ref int token, int valueToken, int site)
    {
        if (source.Length > destination.Length)
            return false;
        Copy(source, destination, token, valueToken, site);
        return true;
    }

    /// <summary>Copies all elements, if there is room for them.</summary>
    public static bool TryCopyTo<T>(ref ReadOnlySpan<T> source, Span<T> destination, ref int token, int valueToken, int site)
    {
        var elements = Elements(source);
        return TryCopyTo(ref elements, destination, ref token, valueToken, site);
    }

    /// <summary>Stores the value into each element.</summary>
    public static void Fill<T>(ref Span<T> span, T value, ref int token, int valueToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            SharedElements.Fill(thread, span, value, token, valueToken, site);
        else
            span.Fill(value);
    }

    /// <summary>Stores the default into each element.</summary>
    public static void Clear<T>(ref Span<T> span, ref int token, int site) => Fill(ref span, default!, ref token, 0, site);

    /// <summary>A new array with the elements.</summary>
    public static T[] ToArray<T>(ref Span<T> span, ref int token, int site) =>
        CurrentThread.Recording is { } thread ? SharedElements.ToArray(thread, span, token, site) : span.ToArray();

    /// <summary>A new array with the elements.</summary>
    public static T[] ToArray<T>(ref ReadOnlySpan<T> span, ref int token, int site)
    {
        var elements = Elements(span);
        return ToArray(ref elements, ref token, site);
    }

    /// <summary>The characters as a string.</summary>
    public static string ToString<T>(ref Span<T> span, ref int token, int site) =>
        CurrentThread.Recording is { } thread
            ? SharedElements.Load(thread, SharedElements.OwnerOf(thread, span), span, token, site).Values.AsSpan().ToString()
            : span.ToString();

    /// <summary>The characters as a string.</summary>
    public static string ToString<T>(ref ReadOnlySpan<T> span, ref int token, int site)
    {
        var elements = Elements(span);
        return ToString(ref elements, ref token, site);
    }

    /// <summary>The elements as the checker has to see them: a load looks at the place, whether it may be written or not.</summary>
    internal static Span<T> Elements<T>(ReadOnlySpan<T> span) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(span), span.Length);

    private static void Copy<T>(Span<T> source, Span<T> destination, int token, int destinationToken, int site)
    {
        if (source.Length > destination.Length)
            throw new ArgumentException("Destination is too short.", nameof(destination));
        if (CurrentThread.Recording is { } thread)
            SharedElements.Copy(thread, source, destination, token, destinationToken, site);
        else
            source.CopyTo(destination);
    }
}
