namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Marks of what is stale: whoever finds one raised builds anew under a lock and lowers it, and somebody else raises it again. Lowered, as it also
/// is at first, it announces what was built.
/// </summary>
internal sealed class StaleMarks
{
    // Documented bound: a function lowers a mark in this many places.
    private const int MaxLowering = 4;

    private readonly Program _program;
    private readonly Dictionary<(Location, Body), List<Site>> _lowering = [];

    public StaleMarks(Program program) => _program = program;

    /// <summary>Whether the other outcome of the test leads to such a building.</summary>
    public bool Are(Site load, Site test, bool outcome)
    {
        var location = ((Access)load.Event).Location;
        if (LoweringIn(location, test.Body) is not { Count: > 0 and <= MaxLowering } lowering)
            return false;
        var observation = new Observation(load, test, outcome);
        return lowering.Exists(store => observation.Aside[store.Node] && observation.IsSatisfiedBy(((Access)store.Event).Value) == true)
            && _program.SharedStoresOf(location).Exists(store => store.Body != test.Body && observation.IsSatisfiedBy(((Access)store.Event).Value) == false);
    }

    private List<Site> LoweringIn(Location location, Body body)
    {
        if (!_lowering.TryGetValue((location, body), out var stores))
            _lowering[(location, body)] = stores = FlagTypes.IsState(InitialValues.TypeOf(location.Member)!) ? _program.SharedStoresOf(location).FindAll(store => store.Body == body && !_program.Locks.LocallyAt(store).IsEmpty) : [];
        return stores;
    }
}
