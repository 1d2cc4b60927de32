using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tells the code that runs before its object is shared: constructors and initialisers, and functions that only they call or that are
/// only called on objects that the caller has just allocated.
/// </summary>
internal sealed class ConstructionPhase
{
    // Documented bound: a chain of callers is followed this far up.
    private const int MaxCallers = 200;
    private readonly Program _program;
    private readonly Dictionary<Body, bool> _known = [];
    private readonly Dictionary<ISymbol, bool> _given = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
    private readonly Handovers _handovers;
    private readonly Factories _factories;
    private int _callers;

    public ConstructionPhase(Program program)
    {
        _program = program;
        _handovers = new Handovers(program);
        _factories = new Factories(program);
    }

    /// <summary>Whether what the event touches through <c>this</c> is not shared yet.</summary>
    public bool Covers(Site site) => Covers(site.Body);

    /// <summary>Whether the memory that this access touches cannot be reached by another thread, or a contract says that no report wants it.</summary>
    public bool IsUnshared(Site site) => IsUnpublished(site) || _program.Contracts.Silence((Access)site.Event, site.Body);

    /// <summary>Whether the memory that this access touches cannot be reached by another thread yet.</summary>
    public bool IsUnpublished(Site site)
    {
        var through = ((Access)site.Event).Place.Through;
        return (through.IsFresh && !_handovers.Precede(site)) || _factories.Make(through) || (through.Kind == ValueKind.This && Covers(site.Body)) || (through is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol given } && IsGivenFresh(given, site.Body)) || Captures.Follow(site, _program);
    }

    /// <summary>Whether the object that is called cannot be reached by another thread yet.</summary>
    public bool IsUnshared(Call call, Body caller) => call.Receiver.IsFresh || (call.Receiver.Kind is ValueKind.This or ValueKind.None && Covers(caller));

    /// <summary>Whether the lambda is nothing but the turn of a parallel loop, which waits for all of them, in a function that runs before its object is shared.</summary>
    private bool IsTurnOfConstruction(IMethodSymbol lambda) => _program.CallSitesOf(lambda) is { Count: > 0 } sites && sites.TrueForAll(site => site.Event is Spawn { IsMany: true } && Covers(site.Body));

    /// <summary>Whether every caller of a function gives it an object for the parameter that it has just made: the function fills it. What it passes on to itself adds nothing.</summary>
    private bool IsGivenFresh(IParameterSymbol parameter, Body body)
    {
        if (body.Method is not { } method || !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
            return false;
        if (_given.TryGetValue(parameter, out var known))
            return known;
        var isFirst = _asked.Count == 0;
        if (!_asked.Add(parameter))
            return true;
        var isGiven = _asked.Count < MaxCallers && _program.AreCallsSeen(method) && _program.CallSitesOf(method) is { Count: > 0 } sites && sites.TrueForAll(site => site.Event is Call call && call.ArgumentOf(parameter) is { } argument
            && ((argument is { IsFresh: true, Kind: not ValueKind.None } && !_handovers.Precede(site, argument) && !IsStoredBefore(site, argument)) || _factories.Make(argument) || (argument is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol passed } && IsGivenFresh(passed, site.Body))));
        // One caller with an object of another kind speaks for all that depend on it; what was only assumed is known when the first question is answered.
        if (!isGiven)
            _given[parameter] = false;
        if (!isFirst)
            return isGiven;
        foreach (var asked in isGiven ? _asked : [])
            _given[asked] = true;
        _asked.Clear();
        return isGiven;
    }

    /// <summary>Whether the function has put the object where others may find it before it calls another one for it.</summary>
    private static bool IsStoredBefore(Site call, Value made) => call.Body.Before(call.Node) is var before && Enumerable.Range(0, call.Body.Count)
        .Any(node => before[node] && call.Body.Events[node] is Access { IsStore: true, Place.Through: { IsFresh: false } or { Kind: ValueKind.None }, Value: var stored } && stored.All.Any(value => value.Kind == ValueKind.Fresh && value.Source == made.Source));

    /// <summary>A protected method that derived classes do not override: they call it for the same purpose as the constructors that are seen.</summary>
    private static bool IsForConstructors(IMethodSymbol method) => method is { DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedAndInternal, IsVirtual: false, IsAbstract: false, IsOverride: false };

    private bool Covers(Body body)
    {
        if (body.Method is not { } method)
            return true;
        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
            return true;
        if (_known.TryGetValue(body, out var known))
            return known;
        if (_callers == MaxCallers)
            return false;
        _known[body] = false;
        if (method.MethodKind == MethodKind.LambdaMethod)
            return _known[body] = IsTurnOfConstruction(method);
        if (!_program.AreCallsSeen(method) && !(IsForConstructors(method) && !_program.Delegates.Contains(method.OriginalDefinition)))
            return false;
        var sites = _program.CallSitesOf(method);
        _callers++;
        _known[body] = sites.Count > 0 && sites.All(site => site.Event is Call call
            && (call.Receiver.IsFresh && call.Receiver.Kind != ValueKind.None && !IsStoredBefore(site, call.Receiver) || (call.Receiver.Kind == ValueKind.This && Covers(site.Body)) || (call.Receiver is { Kind: ValueKind.Parameter, Symbol: IParameterSymbol given } && IsGivenFresh(given, site.Body))
                || (method.IsStatic && site.Body.Method is { MethodKind: MethodKind.StaticConstructor })));
        _callers--;
        return _known[body];
    }
}
