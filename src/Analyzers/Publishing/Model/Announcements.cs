namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores into a published object that an ordered flag announces: a count is released behind them, and acquired before the reference is loaded.</summary>
internal static class Announcements
{
    public static bool Cover(Site mutation, Site reader)
    {
        var after = mutation.Body.After(mutation.Node);
        return mutation.Body.Events.Where((_, node) => after[node]).OfType<Access>()
            .Any(release => release is { IsStore: true, Location.IsContents: false } && release.Order.Includes(MemoryOrder.Release) && IsAcquiredBefore(release.Location, reader));
    }

    private static bool IsAcquiredBefore(Location flag, Site reader) => !reader.Body.Reaches(node => node == reader.Node,
        node => reader.Body.Events[node] is Access { IsLoad: true } load && load.Order.Includes(MemoryOrder.Acquire) && load.Location.Equals(flag));
}
