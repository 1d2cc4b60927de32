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
        var leading = Leading(program, new HashSet<Body>(stores.Select(store => store.Body)));
        var steps = new Dictionary<Body, List<int>>();
        return observations.Exists(observation => Leads(observation) || Answers.WhenDown(observation, program).Any(Leads));

        bool Leads(Observation observation) => Steps(observation.Test.Body).Exists(node => observation.Aside[node]);

        List<int> Steps(Body body)
        {
            if (!steps.TryGetValue(body, out var nodes))
                steps[body] = nodes = [.. stores.Where(store => store.Body == body).Select(store => store.Node), .. Calls(program, body, leading)];
            return nodes;
        }
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

    private static IEnumerable<int> Calls(Program program, Body body, HashSet<Body> leading) => Enumerable.Range(0, body.Count)
        .Where(node => body.Events[node] is Call call && program.TargetsOf(call).Any(leading.Contains));
}
