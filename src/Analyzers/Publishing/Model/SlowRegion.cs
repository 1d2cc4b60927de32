namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Where a lazily set flag is built. A reference, or a flag without strong evidence, is set for many reasons; what it announces is built
/// where it was found missing: only what runs on nothing but the slow outcome of a test of it, in the body that stores it, counts.
/// </summary>
internal static class SlowRegion
{
    /// <returns>The nodes of the store's body that only a slow outcome reaches; null when no test in that body leads to the store.</returns>
    public static NodeSet? Of(Site store, List<Observation> observations)
    {
        NodeSet? region = null;
        foreach (var observation in observations)
        {
            if (observation.Test.Body != store.Body || !observation.Slow[store.Node] || observation.Fast[store.Node])
                continue;
            region ??= new NodeSet(store.Body.Count);
            region.AddDifference(observation.Slow, observation.Fast);
        }

        return region;
    }
}
