using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>A store that makes payload reachable through the flag.</summary>
/// <param name="Store">The store.</param>
/// <param name="Half">How it is ordered after the payload.</param>
/// <param name="Late">The payload's stores that can follow it: the flag is raised too early for them.</param>
/// <param name="Lender">The call whose fence is all that orders it; null for every other store.</param>
/// <param name="Unchecked">The loads of the outer tests after which the lock was entered and the flag was not tested again before this store.</param>
/// <param name="Raises">Where the code that builds the payload raises the flag: the store, or the calls of a setter that stores what it is told.</param>
internal sealed record PublishingStore(Site Store, WriterHalf Half, ImmutableArray<Site> Late, Call? Lender, IReadOnlyList<Access> Unchecked, ImmutableArray<SyntaxNode> Raises)
{
    public Access Access => (Access)Store.Event;

    public bool IsEarly => !Late.IsEmpty;

    /// <summary>Whether what follows the store is made there, and not a state that is only set.</summary>
    public bool BuildsLate => Late.Any(site => ((Access)site.Event).Location.IsContents || ((Access)site.Event).Value.All.Any(value => value.Kind != ValueKind.Constant));

    /// <summary>Whether the store is the winning step of an Interlocked once-guard.</summary>
    public bool IsOnceGuard { get; init; }

    /// <summary>Where other types ask the object that wraps such a step whether they have won: the guard is wrong there, whatever the wrapper does.</summary>
    public ImmutableArray<SyntaxNode> Users { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    /// <summary>Whether the store moves a count over elements that are stored only afterwards, and that readers use untested.</summary>
    public bool ClaimsElements { get; init; }

    /// <summary>Whether it is the only store of a number that observers follow: whoever sees the next number takes what belongs to it.</summary>
    public bool IsTurn { get; init; }

    /// <summary>Whether it is one of several phases.</summary>
    public bool IsPhase { get; init; }

    /// <summary>Whether the flag is lowered again: a busy mark, which keeps others out for a while and announces nothing.</summary>
    public bool IsTakenBack { get; init; }
}

/// <summary>A load that receives the flag, with the payload that is read after it.</summary>
/// <param name="Observation">The load and its test.</param>
/// <param name="Reads">Lock-free loads of the payload after the test.</param>
/// <param name="IsFenced">Whether a fence stands between the load and every one of them.</param>
/// <param name="Lender">A call whose fence is all that stands between the load and some of them; null where there is none.</param>
internal sealed record ObservingLoad(Observation Observation, ImmutableArray<Site> Reads, bool IsFenced, Call? Lender)
{
    public Access Access => Observation.Access;

    /// <summary>All tests of what the load has received.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = ImmutableArray.Create(Observation);

    public bool IsOrdered => IsFenced || Access.Order.Includes(MemoryOrder.Acquire);

    /// <summary>Whether only a fence inside a call orders it.</summary>
    public bool IsBorrowed => IsFenced && Lender is not null && !Access.Order.Includes(MemoryOrder.Acquire);
}

/// <summary>
/// The one model that every rule judges: a flag, the payload that it announces, the stores that publish and the loads that observe.
/// </summary>
internal sealed class Publication : Race
{
    private readonly bool _payloadIsOrdered;

    public Publication(Location flag, ImmutableArray<Location> payload, ImmutableArray<PublishingStore> stores, ImmutableArray<ObservingLoad> loads, EvidenceKind evidence)
        : base(flag, evidence)
    {
        var reads = loads.SelectMany(load => load.Reads).Select(read => ((Access)read.Event).Order).ToList();
        _payloadIsOrdered = reads.Count > 0 && reads.TrueForAll(order => order.Includes(MemoryOrder.Acquire));
        Payload = payload;
        Stores = stores;
        Loads = loads;
        IsEarly = stores.Any(store => store.IsEarly && (!store.IsOnceGuard || LetsLosersThrough(store)));
        WriterIsOrdered = stores.All(store => store.Half != WriterHalf.Missing);
        ReaderIsOrdered = loads.All(load => load.IsOrdered);
        Kind = KindOf(InitialValues.TypeOf(flag)!);
    }

    /// <summary>What is written around the publishing stores and read after the observing loads, by name.</summary>
    public ImmutableArray<Location> Payload { get; }

    public ImmutableArray<PublishingStore> Stores { get; }

    public ImmutableArray<ObservingLoad> Loads { get; }

    /// <summary>Whether the flag is more likely one of several words of state than what announces the others.</summary>
    public bool IsKeptState { get; init; }

    /// <inheritdoc/>
    public override bool IsSuggestion => IsKeptState;

    /// <summary>Which law the publication breaks when a half is missing.</summary>
    public PublicationKind Kind { get; }

    /// <summary>Whether a payload store can follow a publishing store: then order alone is no repair.</summary>
    public bool IsEarly { get; }

    /// <summary>Whether a code fix can order the flag: not where it is raised too early, nor where it is an element, which no modifier reaches.</summary>
    public bool OrderRepairs => !IsEarly && !Flag.IsContents;

    /// <summary>Whether whoever loses the race for the flag at this store goes on; those that first wait until the flag says that all is built do not.</summary>
    public bool LetsLosersThrough(PublishingStore store) => Loads.Any(load => load.Access.Order == MemoryOrder.FullFence && load.Access.Syntax == store.Access.Syntax && Losers.GoOn(store, load, Loads));

    public bool WriterIsOrdered { get; }

    public bool ReaderIsOrdered { get; }

    private PublicationKind KindOf(ITypeSymbol type) => _payloadIsOrdered ? PublicationKind.WrongFieldOrdered
        : FlagTypes.IsSentinel(type) ? PublicationKind.Sentinel
        : !FlagTypes.IsState(type) && Payload.Any(location => location.IsContents) && Loads.Any(load => load.Observation.Condition.Right.Kind != ValueKind.Constant) ? PublicationKind.Count
        : PublicationKind.State;
}
