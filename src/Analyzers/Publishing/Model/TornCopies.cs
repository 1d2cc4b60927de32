using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Values of several words that another thread replaces under a lock, or that nobody but started code replaces, alone, and that are copied without order. Nobody
/// tests them: a copy may hold words of two of them (.NET memory model, "Atomic memory accesses").
/// </summary>
internal sealed class TornCopies
{
    private readonly Program _program;
    private readonly Evidence _evidence;
    private readonly HarmlessTears _harmless;

    public TornCopies(Program program, Evidence evidence)
    {
        _program = program;
        _evidence = evidence;
        _harmless = new HarmlessTears(program);
    }

    public IEnumerable<TornValue> All() => _program.Locations
        .Where(location => !location.IsInherited && !location.IsContents && IsStruct(InitialValues.TypeOf(location.Member))).ToList()
        .Select(Of).OfType<TornValue>();

    /// <summary>A parameter that may stand for a reference tears where it stands for a struct, which its users decide.</summary>
    private static bool IsStruct(ITypeSymbol? type) => type is not ITypeParameterSymbol { HasValueTypeConstraint: false } && TornTypes.CanTear(type);

    private TornValue? Of(Location location)
    {
        var stores = _program.SharedStoresOf(location);
        if (stores.Count == 0 || stores.TrueForAll(Resets.Is) || stores.Exists(IsOnce) || _harmless.HasOneWord(location) || _harmless.IsOwnMark(location, stores))
            return null;
        var areLocked = stores.TrueForAll(store => !_program.Locks.LocallyAt(store).IsEmpty);
        if (!areLocked && !stores.TrueForAll(IsSetAlone))
            return null;
        var locks = _program.Locks.OfAll(stores);
        var copies = _program.AccessesOf(location).FindAll(site => site.Event is Access { IsLoad: true, Part: null } && !_program.Construction.IsUnshared(site)
            && !Protection.Covers(_program, site, locks) && (areLocked || !_program.Spawned.Runs(site.Body)) && stores.TrueForAll(store => store.Body != site.Body));
        if (copies.Count == 0 || !_evidence.IsSetByAnotherThread(location, stores, copies))
            return null;
        var set = new HashSet<Location>(stores.Select(store => store.Body).Distinct().SelectMany(body => body.Events.OfType<Access>().Where(access => access.IsStore && !access.Location.Equals(location)).Select(access => access.Location)));
        copies.RemoveAll(copy => IsStamped(copy, set) || _harmless.IsTakenForUnset(copy));
        return copies.Count > 0
            ? new TornValue(location, copies, stores, EvidenceKind.OtherThread) : null;
    }

    /// <summary>Whether started code stores the value and nothing beside it that could announce it.</summary>
    private bool IsSetAlone(Site store) => _program.Spawned.Runs(store.Body)
        && store.Body.Events.All(step => step is not (LockStep or Fence) && (step is not Access { IsStore: true, Location: var set } || set.Equals(((Access)store.Event).Location)));

    /// <summary>Whether the function asks for something that it sets, too: it may set the value once, and then nobody's copy is torn.</summary>
    private static bool IsOnce(Site store) => store.Body.Events.OfType<Test>().SelectMany(test => test.Condition.Left.All.Concat(test.Condition.Right.All)).Any(value => value.Source is Access { IsLoad: true, Location: var asked }
        && store.Body.Events.Any(step => step is Access { IsStore: true } set && set.Location.Equals(asked)));

    /// <summary>Whether the copy stands between two loads of something that a writer sets, too: a stamp that tells a torn copy.</summary>
    private static bool IsStamped(Site copy, HashSet<Location> set)
    {
        var before = Loaded(copy.Body.Before(copy.Node));
        return before.Count > 0 && Loaded(copy.Body.After(copy.Node)).Overlaps(before);

        HashSet<Location> Loaded(NodeSet nodes) => [.. Enumerable.Range(0, copy.Body.Count).Where(node => nodes[node]).Select(node => copy.Body.Events[node]).OfType<Access>().Where(access => access.IsLoad && set.Contains(access.Location)).Select(access => access.Location)];
    }
}
