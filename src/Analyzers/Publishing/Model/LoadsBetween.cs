namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Payload that a reader loads behind the load of the flag and before its test, and uses where the flag was up: in program order it is right, and
/// no more ordered than what is loaded behind the test. What is tested itself is asked for, and not taken on the word of the flag.
/// </summary>
internal static class LoadsBetween
{
    public static IEnumerable<Site> Of(Program program, Observation observation)
    {
        var (load, test) = (observation.Load, observation.Test);
        if (load.Body != test.Body || test.Node <= load.Node + 1)
            return [];
        var (after, before) = (load.Body.After(load.Node), load.Body.Before(test.Node));
        var between = Enumerable.Range(load.Node + 1, test.Node - load.Node - 1).Where(node => after[node] && before[node] && load.Body.Events[node] is Access { IsLoad: true }).Select(node => new Site(load.Body, node)).ToList();
        if (between.Count == 0)
            return [];
        var used = new HashSet<Access>(FastPath.Of(observation, program).First().Values.SelectMany(Uses.LoadsBehind));
        return between.Where(site => used.Contains((Access)site.Event) && !IsFenced(program, load, site) && program.TestsOf((Access)site.Event).Count == 0);
    }

    private static bool IsFenced(Program program, Site flag, Site read) => Enumerable.Range(flag.Node, read.Node - flag.Node).Any(node => program.Fences.Is(flag.Body.Events[node], MemoryOrder.Acquire));
}
