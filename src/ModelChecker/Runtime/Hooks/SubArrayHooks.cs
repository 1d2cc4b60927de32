using System.Runtime.CompilerServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>A range of an array, <c>array[1..]</c>: a load of each element in it.</summary>
[Replaces(typeof(RuntimeHelpers), LeavesOthers = true)]
public static class SubArrayHooks
{
    /// <summary>A new array with the elements of a range.</summary>
    public static T[] GetSubArray<T>(T[] array, Range range, ref int token, int site)
    {
        if (CurrentThread.Recording is not { } thread || array.GetType() != typeof(T[]))
            return RuntimeHelpers.GetSubArray(array, range);
        var (start, length) = range.GetOffsetAndLength(array.Length);
        var part = SharedElements.ToArray(thread, array.AsSpan(start, length), token, site);
        token = 0;
        return part;
    }
}
