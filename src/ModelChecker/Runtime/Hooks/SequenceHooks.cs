using System.Collections;
using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;
using SafePublication.ModelChecker.Runtime.Wholes;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// Stands before calls that are handed a sequence, which they may read only later (as LINQ operators do), and before its enumeration by the program itself.
/// </summary>
[Replaces(typeof(IEnumerable), LeavesOthers = true)]
[Replaces(typeof(IEnumerable<>), LeavesOthers = true)]
[Replaces(typeof(Enumerable), LeavesOthers = true)]
public static class SequenceHooks
{
    /// <summary>
    /// A sequence that reads an array or a collection as the enumerating thread sees it, and any other source item by item: library code must not ask
    /// that to copy itself into an array that nobody knows.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int token, int site)
    {
        if (source is null or string or SharedSequence<T> or ItemSequence<T> || CurrentThread.Value is null)
            return source!;
        return source is T[] || WholeKind.Of(source.GetType()) is not null ? new SharedSequence<T>(source, TokenHooks.Keep(token), site) : new ItemSequence<T>(source);
    }

    /// <summary>Begins to enumerate, an array as it is now.</summary>
    public static IEnumerator GetEnumerator(IEnumerable source, ref int token, int site)
    {
        if (CurrentThread.Value is not { } thread)
            return source.GetEnumerator();
        if (source is Array { Rank: 1 } array && thread.Records)
            return ArrayExposure.For(array).Load(thread, array, 0, array.Length, token, site).Values.GetEnumerator();
        return WholeObjectHooks.Enter(source, false, ref token, site).GetEnumerator();
    }

    /// <summary>The items as a new array.</summary>
    public static T[] ToArray<T>(IEnumerable<T> source, ref int token, int site)
    {
        var addressToken = token;
        token = 0;
        return source is T[] array && CurrentThread.Recording is { } thread
            ? SharedElements.ToArray(thread, array.AsSpan(), addressToken, site)
            : Of(source, addressToken, site).ToArray();
    }

    /// <summary>The items in the opposite order.</summary>
    public static IEnumerable<T> Reverse<T>(T[] source, ref int token, int site)
    {
        var addressToken = token;
        token = 0;
        return Of(source, addressToken, site).Reverse();
    }

    /// <summary>Begins to enumerate.</summary>
    public static IEnumerator<T> GetEnumerator<T>(IEnumerable<T> source, ref int token, int site) => Of(source, token, site).GetEnumerator();
}
