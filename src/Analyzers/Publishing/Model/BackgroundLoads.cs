using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// References that nothing but started code of their own object sets, and never takes back, while other threads ask whether they are there: what stands
/// beside them has been loaded in the background, and whoever finds the reference takes it for loaded.
/// </summary>
internal static class BackgroundLoads
{
    public static bool Are(Program program, List<Site> stores, List<Observation> observations) => stores.Count > 0
        && stores.TrueForAll(store => !Resets.Is(store) && ((Access)store.Event).Place.IsOfThis && store.Body.Method is { } method && method.ReachOfCalls() == Accessibility.Private && program.Spawned.Runs(store.Body))
        && observations.Exists(observation => !program.Spawned.Runs(observation.Test.Body));
}
