using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// A mark that goes up before the work is started that makes what it announces: who sees it meets a reference that is not there yet. Other state of
/// started work says how far it has come, and no mark announces it.
/// </summary>
internal static class StartedBuilding
{
    /// <summary>Whether a reference is stored by started code alone, which makes it.</summary>
    public static bool Makes(Program program, Site store) => store.Event is Access { Location: { IsContents: false, Member: var member } location, Value: not { Kind: ValueKind.Constant } }
        && InitialValues.TypeOf(member) is { } type && FlagTypes.IsSentinel(type) && program.Spawned.Runs(store.Body) && program.SharedStoresOf(location).TrueForAll(other => program.Spawned.Runs(other.Body) || Resets.Is(other));

    /// <summary>What the function that stores starts afterwards, and does not wait for.</summary>
    public static IEnumerable<Spawn> After(Site store)
    {
        var after = store.Body.After(store.Node);
        return Enumerable.Range(0, store.Body.Count).Where(node => after[node]).Select(node => store.Body.Events[node]).OfType<Spawn>().Where(spawn => spawn is { IsMany: false, IsAwaited: false, IsCompletion: false });
    }

    /// <summary>Whether a mark is raised before such a start, and asked for by code that nothing starts.</summary>
    public static bool Follows(Program program, List<Site> stores, List<Observation> observations)
    {
        return observations.Count > 0
            && stores.Exists(store => ((Access)store.Event).Value is { Kind: ValueKind.Constant, ConstantValue: true } && After(store).Any(spawn => program.Spawned.Reach(spawn.Target).Any(MakesAny)))
            && observations.TrueForAll(observation => !program.Spawned.Runs(observation.Load.Body));

        bool MakesAny(Body body) => Enumerable.Range(0, body.Count).Any(node => body.Events[node] is Access { IsStore: true } && Makes(program, new Site(body, node)));
    }
}
