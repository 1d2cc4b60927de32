using System.Runtime.InteropServices;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// The inside of a collection that is taken as a whole is out of reach, but for reading, and for a list that was just given its length: so the
/// compiler fills the list of a collection expression.
/// </summary>
[Replaces(typeof(CollectionsMarshal))]
public static class CollectionsMarshalHooks
{
    /// <summary>Gives the list a length.</summary>
    public static void SetCount<T>(List<T> list, int count, int site)
    {
        var token = 0;
        var copy = WholeObjectHooks.Enter(list, true, ref token, site);
        CollectionsMarshal.SetCount(copy, count);
        WholeObjectHooks.Leave(list, copy, token, site);
        CurrentThread.Recording?.Execution.Attach(copy, new Unfilled());
    }

    /// <summary>The elements of a list, to be read; those of a list that was given a length and not changed since, to be written as well.</summary>
    public static Span<T> AsSpan<T>(List<T>? list, ref int token, int site)
    {
        if (list is null)
            return default;
        var content = WholeObjectHooks.Enter(list, false, ref token, site);
        return CurrentThread.Recording is { } thread && thread.Execution.AttachedTo<Unfilled>(content) is null
            ? ListView.Of<T>(thread, CollectionsMarshal.AsSpan(content))
            : CollectionsMarshal.AsSpan(content);
    }

    private sealed class Unfilled;
}
