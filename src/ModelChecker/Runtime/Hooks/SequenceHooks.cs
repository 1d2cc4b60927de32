using SafePublication.ModelChecker.Runtime.Threads;
using SafePublication.ModelChecker.Runtime.Wholes;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Stands before calls of LINQ operators, which may read their source only later, when their result is enumerated.</summary>
public static class SequenceHooks
{
    /// <summary>A sequence that reads an array or a collection as the enumerating thread sees it; any other source is returned as it is.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, int token, int site) =>
        source is not null && CurrentThread.Value is not null && (source is T[] || WholeKind.Of(source.GetType()) is not null)
            ? new SharedSequence<T>(source, TokenHooks.Keep(token), site)
            : source!;
}
