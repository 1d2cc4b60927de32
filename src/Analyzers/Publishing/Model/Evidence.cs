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

    public Evidence(Program program, SharedTypes shared, bool assumeConcurrent)
    {
        _program = program;
        _shared = shared;
        _assumeConcurrent = assumeConcurrent;
        _spawned = new SpawnedCode(program);
        _async = new AsyncMembers(program);
    }

    public bool Supports(Meeting meeting)
    {
        var flag = meeting.Flag;
        var stores = meeting.Stores.Keys.ToList();
        var observations = meeting.Loads.Select(load => load.Observation).ToList();
        if (flag.Member is ILocalSymbol or IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } })
            return _spawned.Separates(stores, observations);
        return _assumeConcurrent
            || IsLocked(stores) || IsLocked(meeting.Stores.Values.SelectMany(payload => payload.Before.Concat(payload.Late)))
            || IsOrderedSomewhere(flag)
            || (flag.Member.ContainingType is { } type && !flag.Member.IsStatic && _shared.Contains(type))
            || _spawned.Separates(stores, observations)
            || _async.Touch(flag, stores, observations);
    }

    private bool IsLocked(IEnumerable<Site> stores) => stores.Any(store => !_program.Locks.At(store).IsEmpty);

    private bool IsOrderedSomewhere(Location flag) =>
        _program.AccessesOf(flag).Any(site => ((Access)site.Event).Order != MemoryOrder.Plain && !_program.Construction.IsUnshared(site))
        || _program.AccessesOf(flag).Any(site => site.Event is Access { IsStore: true } && IsFenced(site));

    /// <summary>Somebody put a fence right beside the store.</summary>
    private static bool IsFenced(Site store) =>
        store.Body.Predecessors[store.Node].Concat(store.Body.Successors[store.Node]).Any(edge => store.Body.Events[edge.Target] is Fence);
}
