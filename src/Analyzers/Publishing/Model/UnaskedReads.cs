namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tells what a flag announces from state that is only stored beside it: the readers of the former ask for the flag. What most of those that read
/// without a lock read whatever the flag says they rely on for another reason.
/// </summary>
internal static class UnaskedReads
{
    /// <summary>Whether that is so of all the payload.</summary>
    public static bool Prevail(Program program, Meeting meeting)
    {
        var asked = new HashSet<Site>(meeting.Loads.SelectMany(load => load.Reads));
        var writers = new HashSet<Body>(meeting.FlagStores.Select(store => store.Body));
        var locks = program.Locks.OfAll(meeting.FlagStores);
        return meeting.Payload.All(location =>
        {
            var building = new HashSet<Body>(program.SharedStoresOf(location).Select(store => store.Body));
            var loads = program.AccessesOf(location).FindAll(site => site.Event is Access { IsLoad: true } && !program.Construction.IsUnshared(site) && program.Locks.AreFree(site, locks));
            return loads.Count(load => !asked.Contains(load) && !IsOfWriter(load, building)) > loads.Count(asked.Contains);
        });

        // Who stores the flag or the payload knows what has been stored.
        bool IsOfWriter(Site load, HashSet<Body> building) => writers.Contains(load.Body) || building.Contains(load.Body);
    }

    /// <summary>Whether each part of the payload is read, under no lock and whatever the flag says, by somebody who neither asks for the flag, nor builds, nor calls who does.</summary>
    public static bool ReachAll(Program program, Meeting meeting)
    {
        var asked = new HashSet<Site>(meeting.Loads.SelectMany(load => load.Reads));
        var involved = LazyShape.Leading(program, [.. meeting.Payload.SelectMany(program.SharedStoresOf).Concat(program.AccessesOf(meeting.Flag)).Select(site => site.Body)]);
        return meeting.Payload.All(location => program.AccessesOf(location).Exists(site => site.Event is Access { IsLoad: true } && !asked.Contains(site) && !involved.Contains(site.Body)
            && !program.Construction.IsUnshared(site) && program.Locks.At(site).IsEmpty));
    }
}
