using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Checks <see cref="ContractKind.PublishedBy"/>: the member is stored before its flag, the flag is stored with release, and who reads the
/// member without the writer's lock has seen the flag set by an acquire load.
/// </summary>
internal sealed class PublicationContracts
{
    private readonly Program _program;
    private readonly WriterOrder _writers;
    private readonly Lazy<Dictionary<Location, List<Observation>>> _observations;

    public PublicationContracts(Program program)
    {
        _program = program;
        _writers = new WriterOrder(program);
        _observations = new(() => Observations.Of(program), LazyThreadSafetyMode.None);
    }

    public IEnumerable<ContractViolation> Violations(IEnumerable<PublishedMember> published)
    {
        foreach (var group in published.GroupBy(pair => pair.Member, SymbolEqualityComparer.Default))
        {
            var member = new Location(group.Key!);
            var flags = group.Select(pair => new Location(pair.Flag)).ToList();
            foreach (var violation in flags.SelectMany(flag => ByWriters(member, flag)).Concat(ByReaders(member, flags)))
                yield return violation;
        }
    }

    private IEnumerable<ContractViolation> ByWriters(Location member, Location flag)
    {
        foreach (var store in Publishing(flag))
        {
            var building = Building.Around(_program, store, region: null);
            if (Of(member, building.After).FirstOrDefault() is { Body: not null } late)
                yield return Violation(member, store, late, $"it is still stored in '{Name(late)}' after '{flag}' is set");
            else if (_writers.Of(store, Of(member, building.Before).ToList()) == WriterHalf.Missing && LockFreeReader(flag, store) is { } reader)
                yield return Violation(member, store, reader, $"'{flag}' is written without release, so '{Name(reader)}' may see it set before the state is built");
        }
    }

    private IEnumerable<ContractViolation> ByReaders(Location member, List<Location> flags)
    {
        var stores = flags.SelectMany(Publishing).ToList();
        var locks = CommonLocks(member, flags);
        List<Site> reported = [];
        var sights = flags.ConvertAll(flag => new FlagSight(_program, flag, member, Tests(flag)));
        foreach (var load in Sites(member).Where(site => site.Event is Access { IsLoad: true } && IsLockFree(site, locks) && !Builds(site, stores)))
        {
            var sight = sights.Max(each => each.At(load));
            if (sight == Sight.Ordered || reported.Exists(other => Contains(load, other)))
                continue;
            reported.Add(load);
            if (sight == Sight.Nothing)
                yield return Violation(member, load, stores.FirstOrDefault(), $"'{Name(load)}' reads it without having seen '{flags[0]}' set and without the lock of its writer");
            else if (PlainTest(flags[sights.FindIndex(each => each.At(load) == sight)], load) is { Body: not null } test)
                yield return Violation(member, test, load, $"'{((Access)test.Event).Location}' is read without acquire, so '{Name(load)}' may read it as before it was built");
        }
    }

    /// <summary>The contents of a member are reached through a load of it: that one is enough to say.</summary>
    private static bool Contains(Site contents, Site load) => contents.Body == load.Body && contents.Event.Syntax.Contains(load.Event.Syntax);

    /// <summary>Stores that set the flag where others may see it.</summary>
    private IEnumerable<Site> Publishing(Location flag)
    {
        var initial = InitialValues.Of(flag, _program);
        return _program.SharedStoresOf(flag).Where(store => ((Access)store.Event).Value is var value && value.Kind != ValueKind.Decreased
            && !(value.Kind == ValueKind.Constant && initial.Contains(value.ConstantValue)));
    }

    private List<Observation> Tests(Location flag) => _observations.Value.TryGetValue(flag, out var observations) ? observations : [];

    private IEnumerable<Site> Sites(Location member) =>
        _program.AccessesOf(member).Concat(_program.AccessesOf(new Location(member.Member, isContents: true)))
            .Where(site => !_program.Construction.IsUnshared(site)).GroupBy(site => site.Event.Syntax).Select(group => group.First());

    private static IEnumerable<Site> Of(Location member, Dictionary<Location, List<Site>> stores) =>
        stores.Where(pair => SymbolEqualityComparer.Default.Equals(pair.Key.Member, member.Member)).SelectMany(pair => pair.Value);

    /// <summary>The locks that every writer of the member holds; where nothing stores it, those around the flags.</summary>
    private ImmutableHashSet<object> CommonLocks(Location member, List<Location> flags)
    {
        var writers = Sites(member).Where(site => site.Event is Access { IsStore: true }).ToList();
        if (writers.Count == 0)
            writers = flags.SelectMany(flag => _program.SharedStoresOf(flag)).ToList();
        return writers.Count == 0 ? ImmutableHashSet<object>.Empty : writers.Select(_program.Locks.At).Aggregate((left, right) => left.Intersect(right));
    }

    /// <summary>Any lock may be that of a writer in another assembly.</summary>
    private bool IsLockFree(Site load, ImmutableHashSet<object> locks) => !_program.Waits.Precede(load)
        && (locks.IsEmpty && _program.Contracts.IsForeign(((Access)load.Event).Location.Member) ? _program.Locks.At(load) : _program.Locks.At(load).Intersect(locks)).IsEmpty;

    /// <summary>A load before the flag's store in the same activation belongs to the writer.</summary>
    private static bool Builds(Site load, List<Site> stores) => stores.Exists(store => store.Body == load.Body && load.Body.After(load.Node)[store.Node]);

    private Site? LockFreeReader(Location flag, Site store)
    {
        var held = _program.Locks.At(store);
        return Tests(flag).Select(observation => observation.Load).Where(load => IsLockFree(load, held)).Select(load => (Site?)load).FirstOrDefault();
    }

    private Site PlainTest(Location flag, Site load)
    {
        var plain = Tests(flag).Where(observation => !observation.Access.Order.Includes(MemoryOrder.Acquire)).Select(observation => observation.Load).ToList();
        return plain.Where(test => test.Body == load.Body).Concat(plain).FirstOrDefault();
    }

    private static ContractViolation Violation(Location member, Site place, Site? otherEnd, string breach) =>
        new(ContractKind.PublishedBy, member.Member, place.Event.Syntax, otherEnd is { Body: not null } other ? other.Event.Syntax : null, breach);

    private static string Name(Site site) => FunctionNames.Of(site.Body.Owner);
}
