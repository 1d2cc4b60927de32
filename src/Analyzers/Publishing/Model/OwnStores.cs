using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What an observer stores itself once it has seen the flag up: that is no payload, and it shows who has the object.</summary>
internal sealed class OwnStores
{
    private readonly Program _program;
    private readonly Observation _observation;
    private readonly List<Site> _stores;
    private readonly HashSet<Location> _locations;

    /// <param name="program">All bodies.</param>
    /// <param name="observation">Where the flag was seen.</param>
    /// <param name="stores">The stores that can follow, outside the locks of the writer.</param>
    /// <param name="isHandedOver">Whether the observer has what it waited for to itself: then it may clear its place.</param>
    public OwnStores(Program program, Observation observation, List<Site> stores, bool isHandedOver)
    {
        _program = program;
        _observation = observation;
        _stores = stores.FindAll(site => !PutsInWhatIsMissing(site) && !(isHandedOver && Resets.Is(site)) && (((Access)site.Event).Location is not { IsContents: true } || program.Locks.At(site).IsEmpty));
        _locations = [.. _stores.Select(site => ((Access)site.Event).Location)];
    }

    public bool Contains(Location location) => _locations.Contains(location);

    /// <summary>Whether it stores plainly into the object of the flag: then the object is for one thread at a time, whatever holds it.</summary>
    public bool IncludePlain => _stores.Exists(site => site.Event is Access { Order: MemoryOrder.Plain } own && !Companions.IsCaptured(own.Location) && !IsOfObserverOnly(own) && !IsRemembered(site, own) && !IsGivenUp(site));

    /// <summary>Behind the store nothing but a throw follows: who has found something missing does not go on with it.</summary>
    private static bool IsGivenUp(Site store) => store.Body.After(store.Node) is var after && Enumerable.Range(0, store.Body.Count).Where(node => after[node]).Select(node => store.Body.Events[node]).OfType<Exit>().ToList() is { Count: > 0 } ends && ends.TrueForAll(end => end.IsThrow);

    /// <summary>What the observer keeps in an object of its own says nothing of the object that it holds and asks.</summary>
    private bool IsOfObserverOnly(Access own) => _observation.Access.Place is { Holder: not null, Location.Member.ContainingType: { } asked } && own.Place.Through.Kind == ValueKind.This
        && own.Location.Member.ContainingType is { } keeping && !asked.Inherits(keeping) && !keeping.Inherits(asked);

    /// <summary>A reference that is computed where it is missing may be computed twice: that is for any number of threads.</summary>
    private bool IsRemembered(Site site, Access own) => !own.Location.IsContents && FlagTypes.IsReference(InitialValues.TypeOf(own.Location.Member)!) && site.Body.Before(site.Node) is var before
        && Enumerable.Range(0, site.Body.Count).Any(node => before[node] && site.Body.Events[node] is Access { IsLoad: true } load && load.Location.Equals(own.Location) && Validation.IsNullTested(new Site(site.Body, node)));

    /// <summary>A reader that exchanges null for an object of its own does so only where it has not found what others build.</summary>
    private bool PutsInWhatIsMissing(Site store) => IsExchangedForNull(store) && !_program.SharedStoresOf(((Access)store.Event).Location).TrueForAll(IsExchangedForNull);

    private static bool IsExchangedForNull(Site store) => store.Event is Access { Order: MemoryOrder.FullFence, Comparand: { Kind: ValueKind.Constant, ConstantValue: null } };
}
