namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Loads that nothing orders yet, of memory that is stored while it is shared. Most bodies have none beside their flag: a cheap look before
/// the uses of what they load are followed.
/// </summary>
internal sealed class OpenLoads
{
    // What a body uses was loaded there, in its callers, or in theirs.
    private const int MaxUp = 2;

    private readonly Program _program;
    private readonly GuardedLoads _guarded;
    private readonly Dictionary<Body, List<Site>> _own = [];
    private readonly Dictionary<(Body, int Up), List<Location>> _callers = [];

    public OpenLoads(Program program, GuardedLoads guarded)
    {
        _program = program;
        _guarded = guarded;
    }

    /// <summary>Whether other memory than the flag has an open load before the test, or in one of the callers.</summary>
    public bool Precede(Site test, Location flag)
    {
        var before = test.Body.Before(test.Node);
        return Own(test.Body).Exists(load => before[load.Node] && !((Access)load.Event).Location.Equals(flag))
            || Callers(test.Body, MaxUp).Exists(location => !location.Equals(flag));
    }

    public bool Contain(Site load) => ((Access)load.Event).Order != MemoryOrder.FullFence
        && !_program.Construction.IsUnshared(load) && !_guarded.Contains(load) && !_program.Waits.Precede(load);

    /// <summary>Locations of open loads in the callers of a body, and in theirs.</summary>
    private List<Location> Callers(Body body, int up)
    {
        if (up == 0 || body.Method is not { } method)
            return [];
        if (!_callers.TryGetValue((body, up), out var locations))
        {
            _callers[(body, up)] = locations = FirstTwo(_program.CallSitesOf(method).Select(site => site.Body)
                .SelectMany(caller => Own(caller).Select(load => ((Access)load.Event).Location).Concat(Callers(caller, up - 1))));
        }

        return locations;
    }

    private List<Site> Own(Body body)
    {
        if (!_own.TryGetValue(body, out var own))
            _own[body] = own = [.. Loads(body).Where(load => Contain(load) && IsStored(load))];
        return own;
    }

    /// <summary>One of two is another than the flag: no more are needed.</summary>
    private static List<Location> FirstTwo(IEnumerable<Location> locations) => [.. locations.Distinct().Take(2)];

    private static IEnumerable<Site> Loads(Body body) =>
        Enumerable.Range(0, body.Count).Where(node => body.Events[node] is Access { IsLoad: true }).Select(node => new Site(body, node));

    private bool IsStored(Site load) => _program.SharedStoresOf(((Access)load.Event).Location).Count > 0;
}
