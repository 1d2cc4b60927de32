namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Loads that are payload of another flag: what is tested only after that flag was seen up is ordered by it, or will be when it is
/// repaired, and is no ready flag of its own.
/// </summary>
internal sealed class GuardedLoads
{
    private readonly Dictionary<Site, List<Meeting>> _guards = [];

    public GuardedLoads(IEnumerable<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            foreach (var read in meeting.Loads.SelectMany(load => load.Reads))
            {
                if (!_guards.TryGetValue(read, out var guards))
                    _guards[read] = guards = [];
                guards.Add(meeting);
            }
        }
    }

    /// <summary>Whether another flag guards this load of <paramref name="own"/>'s flag, and is not itself guarded by it.</summary>
    public bool Contains(Site load, Meeting own) =>
        _guards.TryGetValue(load, out var guards) && guards.Any(guard => guard != own && !IsGuardedBy(guard, own));

    private bool IsGuardedBy(Meeting inner, Meeting outer) =>
        inner.Loads.All(load => _guards.TryGetValue(load.Observation.Load, out var guards) && guards.Contains(outer));
}
