namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Payload that is lazy by itself: a function that asks for it before it fills it does so whoever calls it, and so does another locked section
/// of the function that raises the flag.
/// </summary>
internal static class FilledElsewhere
{
    public static bool Is(Program program, Site late, Site store) => ((Access)late.Event).Location is { IsContents: false } location
        && (late.Body != store.Body || IsInOwnSection(program, late, store))
        && Enumerable.Range(0, late.Body.Count).Any(node => IsTestOf(late.Body.Events[node], location) && (late.Body != store.Body || IsBetween(node, store, late)));

    private static bool IsInOwnSection(Program program, Site late, Site store) => program.Locks.LocallyAt(late) is { IsEmpty: false } held && !held.Overlaps(program.Locks.LocallyAt(store));

    private static bool IsTestOf(Event step, Location location) => step is Test { Condition.Left.Source: Access { IsLoad: true } asked } && asked.Location.Equals(location);

    private static bool IsBetween(int node, Site store, Site late) => store.Body.After(store.Node)[node] && store.Body.After(node)[late.Node];
}
