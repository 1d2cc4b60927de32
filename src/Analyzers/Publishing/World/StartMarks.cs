namespace SafePublication.Analyzers.Publishing;

/// <summary>Code that runs only where the thread is not started yet: it asks for the field that will hold the thread, and goes on where that is null.</summary>
internal static class StartMarks
{
    public static bool Precede(Site access, Site spawn) => spawn.Body.Events.OfType<Access>().Where(store => store.IsStore && store.Value.Source == spawn.Event.Syntax)
        .Any(store => Enumerable.Range(0, access.Body.Count).Any(node => IsReachedByNull(access, node, store.Location)));

    private static bool IsReachedByNull(Site access, int node, Location thread) => access.Body.Events[node] is Test { Condition: { Left.Source: Access { IsLoad: true, Location: var asked }, Right: { Kind: ValueKind.Constant, ConstantValue: null } } condition }
        && asked.Equals(thread) && condition.Holds(null) is { } isNull && new Observation(access, new Site(access.Body, node), isNull) is var seen && seen.Fast[access.Node] && !seen.Slow[access.Node];
}
