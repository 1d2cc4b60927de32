using System.Collections.Concurrent;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Memory;

/// <summary>What is done with the elements of an array whose element type only its object knows.</summary>
internal abstract class ArrayExposure
{
    private static readonly ConcurrentDictionary<Type, ArrayExposure> Known = [];

    public static ArrayExposure For(Array array) => Known.GetOrAdd(
        array.GetType().GetElementType()!,
        static element => (ArrayExposure)Activator.CreateInstance(typeof(ArrayExposure<>).MakeGenericType(element))!);

    public abstract void Expose(LogicalThread thread, Array array, int addressToken, int earlier, int site);

    public abstract void Absorb(LogicalThread thread, Array array, int addressToken, int earlier, ElementWrites writes, int site);

    /// <summary>What the thread reads in a part of the array, as an array of its own, and the tokens of the elements.</summary>
    public abstract (Array Values, int[] Tokens) Load(LogicalThread thread, Array array, int start, int length, int addressToken, int site);

    /// <summary>Stores values of the array's own type into a part of it.</summary>
    public abstract void Store(LogicalThread thread, Array array, int start, Array values, int addressToken, int[] valueTokens, int site);
}
