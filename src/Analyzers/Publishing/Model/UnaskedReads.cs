namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tells what a flag announces from state that is only stored beside it: the readers of the former ask for the flag. Where most of those that read
/// without a lock do so whatever the flag says, they rely on something else.
/// </summary>
internal static class UnaskedReads
{
    public static bool Prevail(Program program, Meeting meeting)
    {
        var asked = new HashSet<Site>(meeting.Loads.SelectMany(load => load.Reads));
        var writers = new HashSet<Body>(meeting.FlagStores.Select(store => store.Body));
        var locks = program.Locks.OfAll(meeting.FlagStores);
        var unasked = meeting.Payload.Sum(location => Count(program, location, locks, writers, asked));
        return unasked > asked.Count;
    }

    /// <summary>The lock-free loads outside the functions that store the flag or the payload, which know what they have stored.</summary>
    private static int Count(Program program, Location location, System.Collections.Immutable.ImmutableHashSet<object> locks, HashSet<Body> writers, HashSet<Site> asked)
    {
        var building = new HashSet<Body>(program.SharedStoresOf(location).Select(store => store.Body));
        return program.AccessesOf(location).Count(site => site.Event is Access { IsLoad: true } && !asked.Contains(site) && !writers.Contains(site.Body) && !building.Contains(site.Body)
            && !program.Construction.IsUnshared(site) && program.Locks.AreFree(site, locks));
    }
}
