using System.Buffers;
using System.Numerics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="ArrayPool{T}"/>: every rented array is new, so that nothing is seen of a program that goes on using what it has returned. The pool of the process
/// would hand the arrays of one execution to the next.
/// </summary>
[Replaces(typeof(ArrayPool<>), Harmless = ["Shared", "Create", ".ctor"], Unseen = "what is returned to an array pool is not rented again")]
public static class ArrayPoolHooks
{
    /// <summary>A new array of the next power of two.</summary>
    public static T[] Rent<T>(ArrayPool<T> pool, int minimumLength)
    {
        var rented = new T[Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)minimumLength))];
        CurrentThread.Recording?.Remember(rented);
        return rented;
    }

    /// <summary>Leaves the array alone.</summary>
    public static void Return<T>(ArrayPool<T> pool, T[] array, bool clearArray)
    {
    }
}
