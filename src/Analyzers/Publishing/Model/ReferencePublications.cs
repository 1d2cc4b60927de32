using System.Collections.Immutable;
using SafePublication.Analyzers.Options;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds objects that are published by one reference, where the law is ECMA-335.</summary>
internal sealed class ReferencePublications
{
    private readonly Program _program;
    private readonly Evidence _evidence;
    private readonly WriterOrder _writers;

    public ReferencePublications(Program program, Evidence evidence, WriterOrder writers)
    {
        _program = program;
        _evidence = evidence;
        _writers = writers;
    }

    public IEnumerable<ReferencePublication> All(Dictionary<Location, List<Observation>> observations, GuardedLoads guarded)
    {
        foreach (var location in _program.Locations.Where(IsCandidate).ToList())
        {
            if (Of(location, observations, guarded) is { } publication)
                yield return publication;
        }
    }

    private bool IsCandidate(Location location) =>
        !location.IsContents && InitialValues.TypeOf(location.Member) is { } type && FlagTypes.IsReference(type) && _evidence.ModelOf(location) == MemoryModel.Ecma;

    private ReferencePublication? Of(Location location, Dictionary<Location, List<Observation>> observations, GuardedLoads guarded)
    {
        var stores = _program.SharedStoresOf(location).FindAll(store => ((Access)store.Event).Value is not { Kind: ValueKind.Constant });
        if (stores.Count == 0)
            return null;
        var locks = _program.Locks.OfAll(stores);
        var loads = _program.AccessesOf(location).FindAll(site => site.Event is Access { IsLoad: true } && !_program.Construction.IsUnshared(site)
            && _program.Locks.At(site).Intersect(locks).IsEmpty && !_program.Waits.Precede(site) && !guarded.Contains(site) && ReferenceUse.IsFollowed(site));
        if (loads.Count == 0 || _evidence.Of(location, stores, loads) is not { } evidence || !IsEnough(evidence, stores, observations, location))
            return null;
        var plainStores = Plain(stores, store => _writers.Of(store, []) == WriterHalf.Missing);
        var plainLoads = Plain(loads, load => !((Access)load.Event).Order.Includes(MemoryOrder.Acquire));
        return plainStores.IsEmpty && plainLoads.IsEmpty ? null : new ReferencePublication(location, plainStores, plainLoads, evidence);
    }

    /// <summary>A shared object or an async member is enough for what is set lazily only.</summary>
    private bool IsEnough(EvidenceKind evidence, List<Site> stores, Dictionary<Location, List<Observation>> observations, Location location) =>
        evidence is not (EvidenceKind.SharedObject or EvidenceKind.AsyncMember)
        || (observations.TryGetValue(location, out var tests) && LazyShape.Fits(_program, stores, tests));

    private static ImmutableArray<Access> Plain(List<Site> sites, Func<Site, bool> isPlain) =>
        sites.Where(isPlain).Select(site => (Access)site.Event).OrderBy(access => access.Syntax.SpanStart).ToImmutableArray();
}
