namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Where a sentinel is built: a reference is set for many reasons, but what it announces is built where it was found missing. Only what
/// runs on the slow outcome of a test of it, in the body that stores it, counts.
/// </summary>
internal static class SlowRegion
{
    /// <returns>The nodes of the store's body that only a slow outcome reaches; all of them when no test stands in that body.</returns>
    public static bool[]? Of(Site store, List<Observation> observations)
    {
        bool[]? region = null;
        foreach (var observation in observations.Where(observation => observation.Test.Body == store.Body))
        {
            var slow = Reach(observation, !observation.FastOutcome);
            if (!slow[store.Node])
                continue;
            region ??= new bool[store.Body.Count];
            for (var node = 0; node < region.Length; node++)
                region[node] |= slow[node];
        }

        return region;
    }

    private static bool[] Reach(Observation observation, bool outcome)
    {
        var body = observation.Test.Body;
        var reached = new bool[body.Count];
        foreach (var edge in body.Successors[observation.Test.Node])
        {
            if (edge.IsBack || edge.Kind != (outcome ? EdgeKind.True : EdgeKind.False))
                continue;
            reached = body.After(edge.Target);
            reached[edge.Target] = true;
        }

        return reached;
    }
}
