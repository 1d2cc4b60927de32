using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The locations that are stored where a flag is stored: what has a life of its own is no part of what the flag says.</summary>
internal sealed class Companions
{
    // Documented bound: a chain of helpers is followed this far up.
    private const int MaxHelpers = 2;

    private readonly Program _program;
    private readonly Location _flag;
    private readonly List<Site> _flagStores;
    private readonly HashSet<Body> _builders;
    private readonly bool _isLazy;
    private readonly Predicate<Site> _isLazyStore;
    private readonly Dictionary<Location, bool> _known = [];
    private HashSet<Site>? _around;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="flag">The flag.</param>
    /// <param name="flagStores">Its shared stores.</param>
    /// <param name="builders">The bodies that may run one of them.</param>
    /// <param name="isLazy">Whether the flag counts only where a test leads to its stores.</param>
    /// <param name="isLazyStore">Whether a test leads to a store.</param>
    public Companions(Program program, Location flag, List<Site> flagStores, HashSet<Body> builders, bool isLazy, Predicate<Site> isLazyStore)
    {
        _program = program;
        _flag = flag;
        _flagStores = flagStores;
        _builders = builders;
        _isLazy = isLazy;
        _isLazyStore = isLazyStore;
    }

    /// <summary>A captured variable: each call has its own.</summary>
    public static bool IsCaptured(Location location) => location.Member is ILocalSymbol || (location.Member is IParameterSymbol parameter && !parameter.IsPrimary());

    /// <summary>Code that asks for the flag first knows what it announces.</summary>
    public static bool Ask(Program program, Body body, Location flag) => program.AccessesOf(flag).Exists(site => site.Body == body && site.Event is Access { IsLoad: true })
        || (body.Method is { } method && method.ReachOfCalls() is Accessibility.Private && program.CallSitesOf(method) is { Count: > 0 } calls && calls.TrueForAll(call => program.AccessesOf(flag).Exists(site => site.Body == call.Body && call.Body.Before(call.Node)[site.Node] && site.Event is Access { IsLoad: true })));

    public bool Contain(Location location)
    {
        if (!_known.TryGetValue(location, out var isCompanion))
            _known[location] = isCompanion = IsStoredBeside(location);
        return isCompanion;
    }

    /// <summary>Whether the location is stored where the flag is stored and nowhere else; what has stores of its own is no part of what the flag says.</summary>
    private bool IsStoredBeside(Location location)
    {
        _around ??= new HashSet<Site>(_flagStores.Select(store => Building.Around(_program, store, region: null)).SelectMany(building => building.All.Concat(building.Started.Values.SelectMany(sites => sites))));
        if (location.IsContents)
            return true;
        var stores = _program.SharedStoresOf(location);
        if (IsCaptured(location) && InitialValues.AreDeclared(stores))
            return false; // set before any function that captures it is made
        if (IsLockWord(location) || (stores.Exists(Counts.IsInterlockedStep) && stores.TrueForAll(store => Counts.IsInterlockedStep(store) || Resets.Is(store))))
            return false;
        var isBuiltHere = _flagStores.TrueForAll(flag => stores.Exists(store => store.Body == flag.Body));
        return (!IsCaptured(location) || IsCaptured(_flag) || stores.Exists(store => _program.Spawned.Runs(store.Body))) && stores.TrueForAll(store => (_around.Contains(store) && (_isLazy || !IsMadeElsewhere(store))) || _builders.Contains(store.Body)
            || Told.IsInSetter(store) || Resets.Is(store) || Ask(_program, store.Body, _flag) || (isBuiltHere && IsKeptWithTheFlag(store)));
    }

    /// <summary>Whether the store stands in a helper that is called for itself, too: where neither the flag is stored nor a test of it leads there.</summary>
    private bool IsMadeElsewhere(Site store) => !Told.IsInSetter(store) && !_builders.Contains(store.Body) && IsCalledElsewhere(store.Body, MaxHelpers);

    private bool IsCalledElsewhere(Body helper, int up) => helper.Method is { } method && _program.CallSitesOf(method)
        .Exists(call => !_builders.Contains(call.Body) && !_program.Construction.Covers(call) && (up == 0 || IsEntered(call.Body) || IsCalledElsewhere(call.Body, up - 1)));

    /// <summary>Nobody of the program calls it.</summary>
    private bool IsEntered(Body body) => body.Method is not { } method || _program.CallSitesOf(method).Count == 0;

    /// <summary>Whether the store holds the lock under which a test leads to every store of the flag: it waits until the building is done.</summary>
    private bool IsKeptWithTheFlag(Site store) => _program.Locks.At(store) is { IsEmpty: false } held && _flagStores.TrueForAll(flag => _isLazyStore(flag) && _program.Locks.At(flag).Overlaps(held));

    /// <summary>What every access exchanges is a lock of its own, or a handover: nobody consumes it on the word of another flag.</summary>
    private bool IsLockWord(Location location) => _program.AccessesOf(location)
        .TrueForAll(site => site.Event is Access { Order: MemoryOrder.FullFence } || _program.Construction.IsUnshared(site));
}
