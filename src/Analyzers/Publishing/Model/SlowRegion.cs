namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Where a lazily set flag is built. A reference, or a flag without strong evidence, is set for many reasons; what it announces is built
/// where it was found missing: only what runs on nothing but the slow outcome of a test of it, in the body that stores it, counts.
/// </summary>
internal static class SlowRegion
{
    /// <returns>The nodes of the store's body that only a slow outcome reaches; null when no test in that body leads to the store.</returns>
    public static bool[]? Of(Site store, List<Observation> observations)
    {
        bool[]? region = null;
        foreach (var observation in observations.Where(observation => observation.Test.Body == store.Body))
        {
            var slow = Reach(observation, !observation.FastOutcome);
            var fast = Reach(observation, observation.FastOutcome);
            if (!slow[store.Node] || fast[store.Node])
                continue;
            region ??= new bool[store.Body.Count];
            for (var node = 0; node < region.Length; node++)
                region[node] |= slow[node] && !fast[node];
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
