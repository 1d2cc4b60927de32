using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What in the code shows that a flag is used by more than one thread. A name is never evidence.</summary>
internal sealed class Evidence
{
    private readonly Program _program;
    private readonly SharedTypes _shared;
    private readonly bool _assumeConcurrent;
    private readonly SpawnedCode _spawned;
    private readonly AsyncMembers _async;
    private readonly HashSet<ISymbol> _lockingTypes;

    public Evidence(Program program, SharedTypes shared, bool assumeConcurrent)
    {
        _program = program;
        _shared = shared;
        _assumeConcurrent = assumeConcurrent;
        _spawned = new SpawnedCode(program);
        _async = new AsyncMembers(program);
        _lockingTypes = new HashSet<ISymbol>(
            program.Bodies.Where(body => body.Owner.ContainingType is not null && body.Events.Any(step => step is LockStep)).Select(body => Outermost(body.Owner)),
            SymbolEqualityComparer.Default);
    }

    /// <summary>A cheap look before the payload is searched: whether there can be evidence at all.</summary>
    public bool IsPossible(Location flag, List<Site> stores, List<Observation> observations) =>
        _assumeConcurrent || _lockingTypes.Contains(Outermost(flag.Member)) || IsLocked(stores) || IsOrderedSomewhere(flag)
        || _spawned.Separates(stores, observations) || IsSharedObject(flag) || _async.Touch(flag, stores, observations);

    public bool Supports(Meeting meeting)
    {
        var flag = meeting.Flag;
        var stores = meeting.Stores.Keys.ToList();
        var observations = meeting.Loads.Select(load => load.Observation).ToList();
        if (flag.Member is ILocalSymbol or IParameterSymbol)
            return _spawned.Separates(stores, observations);
        return _assumeConcurrent
            || IsLocked(stores) || IsLocked(meeting.Stores.Values.SelectMany(payload => payload.Before.Concat(payload.Late)))
            || IsOrderedSomewhere(flag)
            || _spawned.Separates(stores, observations)
            || (LazyShape.Fits(_program, stores, observations) && (IsSharedObject(flag) || _async.Touch(flag, stores, observations)));
    }

    private bool IsSharedObject(Location flag) => flag.Member is { IsStatic: false, ContainingType: { } type } && _shared.Contains(type);

    private static ISymbol Outermost(ISymbol member) => member.ContainingType.Outermost().OriginalDefinition;

    private bool IsLocked(IEnumerable<Site> stores) => stores.Any(store => !_program.Locks.At(store).IsEmpty);

    private bool IsOrderedSomewhere(Location flag) =>
        _program.AccessesOf(flag).Any(site => ((Access)site.Event).Order != MemoryOrder.Plain && !_program.Construction.IsUnshared(site))
        || _program.AccessesOf(flag).Any(site => site.Event is Access { IsStore: true } && IsFenced(site));

    /// <summary>Somebody put a fence right beside the store.</summary>
    private static bool IsFenced(Site store) =>
        store.Body.Predecessors[store.Node].Concat(store.Body.Successors[store.Node]).Any(edge => store.Body.Events[edge.Target] is Fence);
}
