using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The methods of <see cref="Array"/> that write: all their loads come first, then a store for each element, changed or not.</summary>
[Replaces(typeof(Array), LeavesOthers = true)]
public static class ArrayHooks
{
    /// <summary>Copies the first elements.</summary>
    public static void Copy(Array sourceArray, Array destinationArray, int length, ref int token, int valueToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            Copy(thread, sourceArray, 0, destinationArray, 0, length, token, valueToken, site);
        else
            Array.Copy(sourceArray, destinationArray, length);
    }

    /// <summary>Copies a part.</summary>
    public static void Copy(
        Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length, ref int token, int comparandToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            Copy(thread, sourceArray, sourceIndex, destinationArray, destinationIndex, length, token, comparandToken, site);
        else
            Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary>Copies all elements.</summary>
    public static void CopyTo(Array source, Array array, int index, ref int token, int valueToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            Copy(thread, source, 0, array, index, source.Length, token, valueToken, site);
        else
            source.CopyTo(array, index);
    }

    /// <summary>A new array with the elements.</summary>
    public static object Clone(Array source, ref int token, int site)
    {
        if (CurrentThread.Recording is not { } thread || source.Rank != 1)
            return source.Clone();
        var (values, tokens) = ArrayExposure.For(source).Load(thread, source, 0, source.Length, token, site);
        token = 0;
        if (source.GetType().GetElementType()!.IsPrimitive)
            return values;
        var clone = Array.CreateInstance(source.GetType().GetElementType()!, source.Length);
        thread.Remember(clone);
        ArrayExposure.For(clone).Store(thread, clone, 0, values, 0, tokens, site);
        return clone;
    }

    /// <summary>Stores the value into each element.</summary>
    public static void Fill<T>(T[] array, T value, ref int token, int valueToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            SharedElements.Fill(thread, array, value, token, valueToken, site);
        else
            Array.Fill(array, value);
    }

    /// <summary>Stores the value into each element of a part.</summary>
    public static void Fill<T>(T[] array, T value, int startIndex, int count, ref int token, int valueToken, int site)
    {
        if (CurrentThread.Recording is { } thread)
            SharedElements.Fill(thread, array.AsSpan(startIndex, count), value, token, valueToken, site);
        else
            Array.Fill(array, value, startIndex, count);
    }

    /// <summary>Stores the default into each element.</summary>
    public static void Clear(Array array, ref int token, int site) => Clear(array, 0, array.Length, ref token, site);

    /// <summary>Stores the default into each element of a part.</summary>
    public static void Clear(Array array, int index, int length, ref int token, int site)
    {
        if (CurrentThread.Recording is not { } thread)
        {
            Array.Clear(array, index, length);
            return;
        }

        RefuseMatrix(array);
        var values = Array.CreateInstance(array.GetType().GetElementType()!, length);
        ArrayExposure.For(array).Store(thread, array, index, values, token, new int[length], site);
    }

    /// <summary>Replaces the array by one of another length with the same elements.</summary>
    public static void Resize<T>(ref T[]? array, int newSize, ref int token, int site)
    {
        if (CurrentThread.Recording is not { } thread)
        {
            Array.Resize(ref array, newSize);
            return;
        }

        var (addressToken, oldToken) = (token, token);
        var old = MemoryHooks.LoadAt(ref array, ref oldToken, site) ?? [];
        if (array is not null && old.Length == newSize)
            return;
        var resized = new T[newSize];
        thread.Remember(resized);
        SharedElements.Copy(thread, old.AsSpan(0, Math.Min(old.Length, newSize)), resized, oldToken, 0, site);
        MemoryHooks.StoreAt(ref array, resized, addressToken, 0, site);
    }

    private static void Copy(
        LogicalThread thread, Array source, int sourceIndex, Array destination, int destinationIndex, int length, int sourceToken, int destinationToken, int site)
    {
        RefuseMatrix(source);
        RefuseMatrix(destination);
        var (values, tokens) = ArrayExposure.For(source).Load(thread, source, sourceIndex, length, sourceToken, site);
        if (source.GetType() != destination.GetType())
        {
            var converted = Array.CreateInstance(destination.GetType().GetElementType()!, length);
            Array.Copy(values, converted, length);
            values = converted;
        }

        ArrayExposure.For(destination).Store(thread, destination, destinationIndex, values, destinationToken, tokens, site);
    }

    private static void RefuseMatrix(Array array)
    {
        if (array.Rank != 1)
            throw new UnsupportedConstructException("Copying or clearing arrays of several dimensions is not modelled.");
    }
}
