namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores into a published object that an ordered flag announces: a count is released behind them, and acquired before the reference is loaded.</summary>
internal sealed class Announcements
{
    private readonly Program _program;
    private readonly WriterOrder _writers;

    public Announcements(Program program, WriterOrder writers)
    {
        _program = program;
        _writers = writers;
    }

    public bool Cover(Site mutation, Site reader)
    {
        var after = mutation.Body.After(mutation.Node);
        return Enumerable.Range(0, mutation.Body.Count).Where(node => after[node]).Select(node => new Site(mutation.Body, node))
            .Any(store => store.Event is Access { IsStore: true, Location: { IsContents: false } flag } && _writers.Of(store, [mutation]) == WriterHalf.Ordered && IsAcquiredBefore(flag, reader));
    }

    /// <summary>Whether every way to the reader passes an acquire load of the flag, or a load of it and then a fence.</summary>
    public bool IsAcquiredBefore(Location flag, Site reader)
    {
        var body = reader.Body;
        return !body.Reaches(node => node == reader.Node, node => LoadsWith(MemoryOrder.Acquire, node))
            || Enumerable.Range(0, body.Count).Any(fence => _program.Fences.Is(body.Events[fence], MemoryOrder.Acquire)
                && !body.Reaches(node => node == reader.Node, node => node == fence) && !body.Reaches(node => node == fence, node => LoadsWith(MemoryOrder.Plain, node)));

        bool LoadsWith(MemoryOrder order, int node) => body.Events[node] is Access { IsLoad: true } load && load.Order.Includes(order) && load.Location.Equals(flag);
    }
}
