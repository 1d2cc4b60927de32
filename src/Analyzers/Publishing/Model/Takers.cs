namespace SafePublication.Analyzers.Publishing;

/// <summary>Readers that have a flag raised where they find it down, use what it announces, and have it lowered: each works with the object from end to end, as one flow does.</summary>
internal static class Takers
{
    /// <summary>Whether every reader calls, where it has seen the flag up, a function that lowers it.</summary>
    public static bool Are(Program program, Meeting meeting) => meeting.LeadsToBuilding && meeting.Loads.All(load =>
    {
        var (seen, body) = (load.Observation, load.Observation.Test.Body);
        var lowering = new HashSet<Body>(meeting.FlagStores.Where(store => seen.IsSatisfiedBy(((Access)store.Event).Value) == false).Select(store => store.Body));
        return lowering.Count > 0 && Enumerable.Range(0, body.Count).Any(node => seen.Fast[node] && body.Events[node] is Call call && program.TargetsOf(call).Any(lowering.Contains));
    });
}
