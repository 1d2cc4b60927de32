namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The shape of lazy initialisation: the slow outcome of a test of the flag leads to a store of the flag. It shows that whoever comes
/// first builds and all others consume, which weaker evidence of sharing needs beside it.
/// </summary>
internal static class LazyShape
{
    // Documented bound: the store stands at most this many calls below the test.
    private const int MaxDown = 3;

    public static bool Fits(Program program, List<Site> stores, List<Observation> observations)
    {
        var storing = new HashSet<Body>(stores.Select(store => store.Body));
        var leading = Leading(program, storing);
        return observations.Exists(observation => Leads(program, observation, stores, leading));
    }

    /// <summary>The bodies that a call of may run one of <paramref name="storing"/>, these included.</summary>
    public static HashSet<Body> Leading(Program program, HashSet<Body> storing)
    {
        var leading = new HashSet<Body>(storing);
        var frontier = storing;
        for (var depth = 1; depth < MaxDown; depth++)
        {
            frontier = [.. frontier.Where(body => body.Method is not null).SelectMany(body => program.CallSitesOf(body.Method!)).Select(site => site.Body).Where(leading.Add)];
        }

        return leading;
    }

    private static bool Leads(Program program, Observation observation, List<Site> stores, HashSet<Body> leading)
    {
        var body = observation.Test.Body;
        var slow = observation.FastOutcome ? EdgeKind.False : EdgeKind.True;
        foreach (var edge in body.Successors[observation.Test.Node])
        {
            if (edge.Kind != slow || edge.IsBack)
                continue;
            var after = body.After(edge.Target);
            after[edge.Target] = true;
            for (var node = 0; node < body.Count; node++)
            {
                if (after[node] && (stores.Contains(new Site(body, node)) || (body.Events[node] is Call call && program.TargetsOf(call).Any(leading.Contains))))
                    return true;
            }
        }

        return false;
    }
}
