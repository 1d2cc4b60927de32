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
    private readonly Dictionary<Body, List<Location>> _own = [];
    private readonly Dictionary<(Body, int Up), List<Location>> _near = [];

    public OpenLoads(Program program, GuardedLoads guarded)
    {
        _program = program;
        _guarded = guarded;
    }

    /// <summary>Whether the body or one of its callers has an open load of other memory than the flag.</summary>
    public bool StandBeside(Location flag, Body body) => Near(body, MaxUp).Exists(location => !location.Equals(flag));

    public bool Contain(Site load) => ((Access)load.Event).Order != MemoryOrder.FullFence
        && !_program.Construction.IsUnshared(load) && !_guarded.Contains(load) && !Waits.Precede(load);

    private List<Location> Near(Body body, int up)
    {
        if (!_near.TryGetValue((body, up), out var near))
        {
            var callers = up > 0 && body.Method is { } method ? _program.CallSitesOf(method).SelectMany(site => Near(site.Body, up - 1)) : [];
            _near[(body, up)] = near = FirstTwo(Own(body).Concat(callers));
        }

        return near;
    }

    private List<Location> Own(Body body)
    {
        if (!_own.TryGetValue(body, out var own))
            _own[body] = own = FirstTwo(Loads(body).Where(load => Contain(load) && IsStored(load)).Select(load => ((Access)load.Event).Location));
        return own;
    }

    /// <summary>One of two is another than the flag: no more are needed.</summary>
    private static List<Location> FirstTwo(IEnumerable<Location> locations) => [.. locations.Distinct().Take(2)];

    private static IEnumerable<Site> Loads(Body body) =>
        Enumerable.Range(0, body.Count).Where(node => body.Events[node] is Access { IsLoad: true }).Select(node => new Site(body, node));

    private bool IsStored(Site load) => _program.SharedStoresOf(((Access)load.Event).Location).Count > 0;
}
