using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Parallel"/>: each action and each turn of a loop on a thread of its own, all of them joined.</summary>
[Replaces(typeof(Parallel))]
public static class ParallelHooks
{
    /// <summary>Runs the actions concurrently and waits for all of them.</summary>
    public static void Invoke(Action[] actions, int site) => RunAll(Arguments.Of(actions, site), default, site);

    /// <summary>Runs all turns concurrently and waits for all of them.</summary>
    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body, int site) =>
        Loop(Enumerable.Range(fromInclusive, Math.Max(0, toExclusive - fromInclusive)), body, default, site);

    /// <summary>Runs all turns concurrently and waits for all of them.</summary>
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, Action<T> body, int site) => Loop(Arguments.Of(source, site), body, default, site);

    /// <summary>Runs the actions concurrently and waits for all of them; those that have not begun when cancellation is requested do not run.</summary>
    public static void Invoke(ParallelOptions parallelOptions, Action[] actions, int site) =>
        RunAll(Arguments.Of(actions, site), parallelOptions.CancellationToken, site);

    /// <summary>Runs all turns concurrently and waits for all of them; those that have not begun when cancellation is requested do not run.</summary>
    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int> body, int site) =>
        Loop(Enumerable.Range(fromInclusive, Math.Max(0, toExclusive - fromInclusive)), body, parallelOptions.CancellationToken, site);

    /// <summary>Runs all turns concurrently and waits for all of them; those that have not begun when cancellation is requested do not run.</summary>
    public static ParallelLoopResult ForEach<T>(IEnumerable<T> source, ParallelOptions parallelOptions, Action<T> body, int site) =>
        Loop(Arguments.Of(source, site), body, parallelOptions.CancellationToken, site);

    private static ParallelLoopResult Loop<T>(IEnumerable<T> items, Action<T> body, CancellationToken cancellation, int site)
    {
        RunAll([.. items.Select(item => (Action)(() => body(item)))], cancellation, site);
        return Parallel.For(0, 0, static _ => { });
    }

    private static void RunAll(Action[] actions, CancellationToken cancellation, int site)
    {
        Cancellation.ThrowIfRequested(cancellation, site);
        var ends = new TaskEnd[actions.Length];
        var threads = actions.Select((action, i) => ThreadStarts.Start(() => ends[i] = TaskStarts.EndOf(action, cancellation, site), site)).ToArray();
        foreach (var thread in threads)
            ThreadStarts.Join(thread, site);
        if (ends.SelectMany(end => end.Failures).ToArray() is { Length: > 0 } failures)
            throw new AggregateException(failures);
        Cancellation.ThrowIfRequested(cancellation, site);
    }
}
