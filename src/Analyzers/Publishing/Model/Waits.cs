namespace SafePublication.Analyzers.Publishing;

/// <summary>Loads after a join, a wait or a signalled event: the writer that was waited for is ordered before them.</summary>
internal static class Waits
{
    /// <summary>Whether every path to the event waits first.</summary>
    public static bool Precede(Site site)
    {
        var body = site.Body;
        var waited = new bool[site.Node + 1];
        for (var node = 1; node <= site.Node; node++)
        {
            var predecessors = body.Predecessors[node].Where(edge => !edge.IsBack && edge.Target < node).ToList();
            waited[node] = predecessors.Count > 0 && predecessors.TrueForAll(edge => waited[edge.Target] || body.Events[edge.Target] is Wait);
        }

        return waited[site.Node];
    }
}
