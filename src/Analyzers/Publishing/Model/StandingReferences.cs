namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// References that are set for good, by code that no lock-free test leads to: by what has been started in the background, or once, by their own object, which
/// asks for the reference under its lock. Whoever finds such a reference takes what stands beside it for made.
/// </summary>
internal static class StandingReferences
{
    public static bool Are(Program program, List<Site> stores, List<Observation> observations) =>
        BackgroundLoads.Are(program, stores, observations) || (AreMadeOnce(program, stores) && !LazyShape.Fits(program, stores, observations));

    private static bool AreMadeOnce(Program program, List<Site> stores) => stores.Count > 0
        && stores.TrueForAll(store => !Resets.Is(store) && store.Event is Access { Place.IsOfThis: true } access && Asking.IsUnderTheLock(program, store, access.Location));
}
