using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A store that makes payload reachable through the flag.</summary>
/// <param name="Store">The store.</param>
/// <param name="Half">How it is ordered after the payload.</param>
/// <param name="Late">The payload's stores that can follow it: the flag is raised too early for them.</param>
internal sealed record PublishingStore(Site Store, WriterHalf Half, ImmutableArray<Site> Late)
{
    public Access Access => (Access)Store.Event;

    public bool IsEarly => !Late.IsEmpty;
}

/// <summary>A load that receives the flag, with the payload that is read after it.</summary>
/// <param name="Observation">The load and its test.</param>
/// <param name="Reads">Lock-free loads of the payload that nothing orders after the test.</param>
internal sealed record ObservingLoad(Observation Observation, ImmutableArray<Site> Reads)
{
    public Access Access => Observation.Access;

    public bool IsOrdered => Access.Order.Includes(MemoryOrder.Acquire);
}

/// <summary>
/// The one model that every rule judges: a flag, the payload that it announces, the stores that publish and the loads that observe.
/// </summary>
internal sealed class Publication
{
    public Publication(Location flag, ImmutableArray<Location> payload, ImmutableArray<PublishingStore> stores, ImmutableArray<ObservingLoad> loads, EvidenceKind evidence)
    {
        Flag = flag;
        Payload = payload;
        Stores = stores;
        Loads = loads;
        Evidence = evidence;
    }

    public Location Flag { get; }

    /// <summary>What is written around the publishing stores and read after the observing loads, by name.</summary>
    public ImmutableArray<Location> Payload { get; }

    public ImmutableArray<PublishingStore> Stores { get; }

    public ImmutableArray<ObservingLoad> Loads { get; }

    public EvidenceKind Evidence { get; }

    /// <summary>Whether a payload store can follow a publishing store: then order alone is no repair.</summary>
    public bool IsEarly => Stores.Any(store => store.IsEarly);

    public bool WriterIsOrdered => Stores.All(store => store.Half != WriterHalf.Missing);

    public bool ReaderIsOrdered => Loads.All(load => load.IsOrdered);
}
