namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The shape of lazy initialisation: the slow outcome of a test of the flag leads to a constant store of the flag. It shows that whoever
/// comes first builds and all others consume, which weaker evidence of sharing needs beside it.
/// </summary>
internal static class LazyShape
{
    private const int MaxDown = 3;

    public static bool Fits(Program program, List<Site> stores, List<Observation> observations) =>
        observations.Any(observation => stores.Any(store => Leads(program, observation, store)));

    private static bool Leads(Program program, Observation observation, Site store)
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
                if (after[node] && Reaches(program, new Site(body, node), store, MaxDown))
                    return true;
            }
        }

        return false;
    }

    private static bool Reaches(Program program, Site site, Site store, int depth)
    {
        if (site == store)
            return true;
        if (depth == 0 || site.Event is not Call call)
            return false;
        foreach (var callee in program.TargetsOf(call))
        {
            for (var node = 0; node < callee.Count; node++)
            {
                if (Reaches(program, new Site(callee, node), store, depth - 1))
                    return true;
            }
        }

        return false;
    }
}
