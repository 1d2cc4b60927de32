using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// What is built around a publishing store: the stores to shared memory that can come before it and after it in the same activation,
/// with those of the callees; where its own body builds nothing, those around the call of that body.
/// </summary>
internal sealed class Building
{
    // Documented bounds: as in Consumption.
    private const int MaxDown = 4;
    private const int MaxUp = 2;

    private readonly Program _program;

    private readonly Predicate<Value> _mayAnnounce;

    private Building(Program program, Site store, Predicate<Value> mayAnnounce)
    {
        _program = program;
        _mayAnnounce = mayAnnounce;
        Store = store;
    }

    public Site Store { get; }

    /// <summary>Stores that can precede the publishing store, by location.</summary>
    public Dictionary<Location, List<Site>> Before { get; } = [];

    /// <summary>Stores that can follow it.</summary>
    public Dictionary<Location, List<Site>> After { get; } = [];

    /// <summary>Stores of work that is started after it, and that alone makes what it stores.</summary>
    public Dictionary<Location, List<Site>> Started { get; } = [];

    /// <summary>All stores that precede or follow it.</summary>
    public IEnumerable<Site> All => Before.Values.Concat(After.Values).SelectMany(sites => sites);

    /// <summary>Whether a store can come before or after the publishing one.</summary>
    public bool Contains(Site store) => ((Access)store.Event).Location is var location
        && ((Before.TryGetValue(location, out var before) && before.Contains(store)) || (After.TryGetValue(location, out var after) && after.Contains(store)));

    /// <param name="program">The bodies to look into.</param>
    /// <param name="store">The store of the flag.</param>
    /// <param name="region">The nodes of its body that count; null for all.</param>
    /// <param name="mayAnnounce">Whether some reader waits for a value that the callers of a setter pass to it; null for any value.</param>
    public static Building Around(Program program, Site store, NodeSet? region, Predicate<Value>? mayAnnounce = null)
    {
        var building = new Building(program, store, mayAnnounce ?? (_ => true));
        building.Collect(store, Family.Of(store), region is null ? MaxUp : 0, region);
        return building;
    }

    private void Collect(Site site, Family family, int up, NodeSet? region, bool isNear = true)
    {
        var before = site.Body.Before(site.Node);
        var after = site.Body.After(site.Node);
        // Whoever calls the body again does so for another object, or asks anew.
        HashSet<Body> calledBefore = [site.Body];
        HashSet<Body> calledAfter = [site.Body];
        for (var node = 0; node < site.Body.Count; node++)
        {
            if (region is not null && !region[node])
                continue;
            if (before[node])
                Note(new Site(site.Body, node), family, Before, MaxDown, calledBefore, isNear);
            else if (after[node])
                Note(new Site(site.Body, node), family, After, MaxDown, calledAfter, isNear);
        }

        // A function that builds nothing itself, or stores what it is told to, only raises the flag for its callers.
        var told = Told.By(site);
        if (up == 0 || (told is null && (Before.Count > 0 || After.Count > 0)) || site.Body.Method is not { } method)
            return;
        foreach (var caller in _program.CallSitesOf(method))
        {
            if (caller.Event is Call call && (told is null || _mayAnnounce(call.ArgumentOf(told) ?? Value.Unknown)) && !_program.Construction.IsUnshared(call, caller.Body) && family.Outside(call, site.Body, Value.None, Told.IsInSetter(site) ? null : caller.Body) is { } outer)
                Collect(caller, outer, up - 1, region: null, isNear && !Told.IsInSetter(site));
        }
    }

    private void Note(Site site, Family family, Dictionary<Location, List<Site>> stores, int depth, HashSet<Body> called, bool isNear)
    {
        switch (site.Event)
        {
            case Access { IsStore: true } access when !IsElementOfTheFlag(access) && family.Includes(access.Place, isNear) && !_program.Construction.IsUnshared(site) && (stores != Started || StartedBuilding.Makes(_program, site)):
                if (!stores.TryGetValue(access.Location, out var list))
                    stores[access.Location] = list = [];
                list.Add(site);
                break;
            case Call call:
                foreach (var callee in _program.TargetsOf(call).Where(callee => depth > 0 && !called.Contains(callee)))
                    Enter(callee, family.In(call, callee), stores, depth, called, goesOnAlone: callee.Method is { IsAsync: true } && IsLeftAlone(call.Syntax));
                break;
            case Spawn spawn when stores == After && site.Body == Store.Body && _program.BodyOf(spawn.Target) is { } started && StartedBuilding.After(Store).Contains(spawn):
                Enter(started, family.In(spawn, started), Started, depth, called);
                break;
            case Invocation invocation:
                // What a caller has lent sets what its own type holds; only what it does before the store is announced.
                var isLent = stores == Before && invocation.Function.Kind == ValueKind.Parameter;
                foreach (var callee in _program.TargetsOf(invocation))
                    Enter(callee, isLent ? family.In(invocation.Arguments, callee).Lent : family.In(invocation.Arguments, callee), stores, depth, called);
                break;
        }
    }

    /// <summary>The element of an array that holds the flag: to store the flag is to store into it.</summary>
    private bool IsElementOfTheFlag(Access store) => store.Location.IsContents && store.Syntax == Store.Event.Syntax && ((Access)Store.Event).Place.Through.Place?.Location.Equals(store.Location) == true;

    /// <summary>Whether nobody takes the task that a call returns: what follows its first await is work that has only been started.</summary>
    private static bool IsLeftAlone(SyntaxNode call) => call.Parent is ExpressionStatementSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };

    private void Enter(Body callee, Family? family, Dictionary<Location, List<Site>> stores, int depth, HashSet<Body> called, bool goesOnAlone = false)
    {
        if (depth == 0 || family is null || callee.Method is { MethodKind: MethodKind.Constructor } || !called.Add(callee))
            return;
        var alone = new NodeSet(callee.Count);
        for (var node = 0; node < callee.Count; node++)
        {
            if (!alone[node])
                Note(new Site(callee, node), family, stores, depth - 1, called, isNear: false);
            if (goesOnAlone && callee.Events[node] is Await)
                alone.Add(callee.After(node));
        }
    }
}
