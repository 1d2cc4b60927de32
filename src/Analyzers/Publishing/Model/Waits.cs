namespace SafePublication.Analyzers.Publishing;

/// <summary>Loads after a join, a wait or a signalled event: the writer that was waited for is ordered before them.</summary>
internal static class Waits
{
    /// <summary>Whether every path to the event waits first.</summary>
    public static bool Precede(Site site) => site.Body.Waited[site.Node];

    /// <summary>The nodes of a body to which every path waits first.</summary>
    public static NodeSet In(Body body)
    {
        var waited = new NodeSet(body.Count);
        if (!body.Events.Any(step => step is Wait))
            return waited;
        for (var node = 1; node < body.Count; node++)
        {
            var predecessors = body.Predecessors[node].FindAll(edge => !edge.IsBack && edge.Target < node);
            if (predecessors.Count > 0 && predecessors.TrueForAll(edge => waited[edge.Target] || body.Events[edge.Target] is Wait))
                waited.Add(node);
        }

        return waited;
    }
}
