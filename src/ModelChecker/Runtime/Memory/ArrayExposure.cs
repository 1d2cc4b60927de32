using System.Collections.Concurrent;
using SafePublication.ModelChecker.Runtime.Tearing;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>
/// Brings the elements of an array up to date in memory for code that is not rewritten, one load each, and turns what that code changed
/// into stores.
/// </summary>
internal abstract class ArrayExposure
{
    private static readonly ConcurrentDictionary<Type, ArrayExposure> Known = [];

    public static ArrayExposure For(Array array) => Known.GetOrAdd(
        array.GetType().GetElementType()!,
        static element => (ArrayExposure)Activator.CreateInstance(typeof(ArrayExposure<>).MakeGenericType(element))!);

    public abstract void Expose(LogicalThread thread, Array array, int addressToken, int site);

    public abstract void Absorb(LogicalThread thread, Array array, int addressToken, int site);
}

/// <summary>The exposure of arrays of one element type.</summary>
internal sealed class ArrayExposure<T> : ArrayExposure
{
    public override void Expose(LogicalThread thread, Array array, int addressToken, int site)
    {
        foreach (ref var element in ((T[])array).AsSpan())
            SharedValue.Expose(thread, array, ref element, addressToken, site);
        thread.ExposedArrays.Push((T[])array.Clone());
    }

    public override void Absorb(LogicalThread thread, Array array, int addressToken, int site)
    {
        var before = (T[])thread.ExposedArrays.Pop();
        for (var i = 0; i < before.Length; i++)
            SharedValue.Absorb(thread, array, ref ((T[])array)[i], before[i], addressToken, site);
    }
}
