namespace SafePublication.Analyzers.Publishing;

/// <summary>Readers that have a flag raised where they find it down, use what it announces, and have it lowered: each works with the object from end to end, as one flow does.</summary>
internal static class Takers
{
    /// <summary>Whether every reader calls, where it has seen the flag up, a function that lowers it, and nobody else has it raised.</summary>
    public static bool Are(Program program, Meeting meeting)
    {
        if (!meeting.LeadsToBuilding)
            return false;
        var readers = new HashSet<Body>(meeting.Loads.Select(load => load.Observation.Test.Body));
        return meeting.Loads.All(HasItLowered) && meeting.Stores.Keys.All(raise => raise.Body.Method is { } method && program.CallSitesOf(method).TrueForAll(site => readers.Contains(site.Body)));

        bool HasItLowered(ObservingLoad load)
        {
            var (seen, body) = (load.Observation, load.Observation.Test.Body);
            var lowering = new HashSet<Body>(meeting.FlagStores.Where(store => seen.IsSatisfiedBy(((Access)store.Event).Value) == false).Select(store => store.Body));
            return lowering.Count > 0 && Enumerable.Range(0, body.Count).Any(node => seen.Fast[node] && body.Events[node] is Call call && program.TargetsOf(call).Any(lowering.Contains));
        }
    }
}
