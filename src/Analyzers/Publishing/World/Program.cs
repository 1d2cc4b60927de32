using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The bodies of one type, or of the whole compilation, indexed by what they touch and what they call.</summary>
internal sealed class Program
{
    private static readonly List<Site> NoSites = [];
    private readonly Dictionary<ISymbol, Body> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Location, List<Site>> _accesses = [];
    private readonly Dictionary<ISymbol, List<Site>> _callSites = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _overriders = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _passedFunctions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _kept = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Body>> _targets = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Body>> _virtualTargets = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Access, Site> _sites = [];
    private readonly Dictionary<Access, List<Site>> _tests = [];
    private readonly Dictionary<Location, List<Site>> _sharedStores = [];
    private readonly Lazy<SpawnedCode> _spawned;
    private readonly Dictionary<ISymbol, List<Body>> _constructors = new(SymbolEqualityComparer.Default);

    public Program(IEnumerable<Body> bodies, bool isWhole, Contracts contracts)
    {
        IsWhole = isWhole;
        Contracts = contracts;
        var lowered = bodies.ToImmutableArray();
        foreach (var body in lowered)
            IndexOverriders(body);
        Bodies = Presumptions.Resolve(Lendings.Resolve(lowered, method => _overriders.TryGetValue(method, out var overriders) ? overriders : []), method => isWhole && !_overriders.ContainsKey(method));
        foreach (var body in Bodies)
        {
            if (body.Method is not null)
                _bodies[body.Method.OriginalDefinition] = body;
        }

        foreach (var body in Bodies)
            IndexConstructor(body);
        foreach (var body in Bodies)
            IndexEvents(body);
        foreach (var body in Bodies)
            IndexInvocations(body);
        Locks = new LockSets(this);
        Construction = new ConstructionPhase(this);
        Fences = new Fences(this);
        Waits = new Waits(this);
        _spawned = new(() => new SpawnedCode(this), LazyThreadSafetyMode.None);
    }

    /// <summary>Whether this is the whole compilation: then every call of an internal method is known.</summary>
    public bool IsWhole { get; }

    public Contracts Contracts { get; }

    public ImmutableArray<Body> Bodies { get; }

    public LockSets Locks { get; }

    public ConstructionPhase Construction { get; }

    public Fences Fences { get; }

    public Waits Waits { get; }

    /// <summary>The bodies that wait for another thread.</summary>
    public List<Body> Waiting { get; } = [];

    /// <summary>Where events are signalled, by the member that keeps them.</summary>
    public Dictionary<Location, List<Site>> Signals { get; } = [];

    /// <summary>The code that runs on threads that the program starts.</summary>
    public SpawnedCode Spawned => _spawned.Value;

    public IEnumerable<Location> Locations => _accesses.Keys;

    public List<Site> Spawns { get; } = [];

    /// <summary>Methods that become delegates: they can be called from anywhere.</summary>
    public HashSet<ISymbol> Delegates { get; } = new(SymbolEqualityComparer.Default);

    public Body? BodyOf(IMethodSymbol method) => _bodies.TryGetValue(method.OriginalDefinition, out var body) ? body : null;

    public List<Site> AccessesOf(Location location) => _accesses.TryGetValue(location, out var sites) ? sites : NoSites;

    /// <summary>The stores to memory that other threads may already reach.</summary>
    public List<Site> SharedStoresOf(Location location)
    {
        if (!_sharedStores.TryGetValue(location, out var stores))
            _sharedStores[location] = stores = AccessesOf(location).FindAll(site => site.Event is Access { IsStore: true } && !Construction.IsUnshared(site));
        return stores;
    }

    public List<Site> CallSitesOf(IMethodSymbol method) => _callSites.TryGetValue(method.OriginalDefinition, out var sites) ? sites : NoSites;

    /// <summary>Whether all calls of the function are seen: it is called by its name alone, and from no other code.</summary>
    public bool AreCallsSeen(IMethodSymbol method) => !Delegates.Contains(method.OriginalDefinition)
        && (method.MethodKind == MethodKind.LocalFunction || (method.MethodKind != MethodKind.LambdaMethod && method is { IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true } && !method.ImplementsInterfaceMember()
            && (method.ReachOfCalls() is Accessibility.Private || (IsWhole && method.ReachOfCalls() is Accessibility.Internal))));

    /// <summary>Whether the one body calls the method of the other itself.</summary>
    public bool Calls(Body caller, Body callee) => callee.Method is { } method && CallSitesOf(method).Exists(call => call.Body == caller);

    public Site SiteOf(Access access) => _sites[access];

    /// <summary>The tests that compare what was loaded, in the order of their body.</summary>
    public List<Site> TestsOf(Access load) => _tests.TryGetValue(load, out var tests) ? tests : NoSites;

    /// <summary>The bodies that a call may run: the target and, for a virtual call, what overrides or implements it.</summary>
    public List<Body> TargetsOf(Call call)
    {
        var known = call.IsVirtual ? _virtualTargets : _targets;
        if (!known.TryGetValue(call.Target, out var bodies))
            known[call.Target] = bodies = [.. Targets(call)];
        return bodies;
    }

    private IEnumerable<Body> Targets(Call call)
    {
        if (BodyOf(call.Target) is { } body)
            yield return body;
        if (!call.IsVirtual || !_overriders.TryGetValue(call.Target, out var overriders))
            yield break;
        foreach (var overrider in overriders)
        {
            if (BodyOf(overrider) is { } other)
                yield return other;
        }
    }

    /// <summary>The constructors of <paramref name="type"/> that do not leave the work to another one of it.</summary>
    public IEnumerable<Body> ConstructorsOf(INamedTypeSymbol? type) =>
        type is not null && _constructors.TryGetValue(type.OriginalDefinition, out var bodies) ? bodies : [];

    private void IndexConstructor(Body body)
    {
        if (body.Method is { MethodKind: MethodKind.Constructor } constructor && !body.Events.Any(step => step is Call { Target: { MethodKind: MethodKind.Constructor } target, Receiver.Kind: ValueKind.Fresh } call
            && SymbolEqualityComparer.Default.Equals(target.ContainingType, constructor.ContainingType.OriginalDefinition) && call.Syntax is ConstructorInitializerSyntax))
            Add(_constructors, constructor.ContainingType.OriginalDefinition, body);
    }

    private void IndexEvents(Body body)
    {
        for (var node = 0; node < body.Count; node++)
        {
            var site = new Site(body, node);
            switch (body.Events[node])
            {
                case Access access:
                    Add(_accesses, access.Location, site);
                    _sites[access] = site;
                    NoteFunction(access.Value, access.Location.IsContents ? null : access.Location.Member);
                    break;
                case Test { Condition: var condition }:
                    IndexTest(condition, site);
                    break;
                case Call call:
                    IndexCall(call, site);
                    break;
                case Spawn spawn:
                    Spawns.Add(site);
                    Add(_callSites, spawn.Target, site);
                    break;
                case Wait when Waiting.LastOrDefault() != body:
                    Waiting.Add(body);
                    break;
                case Signal signal:
                    Add(Signals, signal.On, site);
                    break;
                case Exit exit:
                    NoteFunction(exit.Returned);
                    break;
                case Registration registration:
                    NoteFunction(registration.Function, registration.Member);
                    break;
            }
        }
    }

    private void IndexTest(Condition condition, Site site)
    {
        if (condition.Left.Source is Access left)
            Add(_tests, left, site);
        if (condition.Right.Source is Access right && right != condition.Left.Source)
            Add(_tests, right, site);
    }

    private void IndexCall(Call call, Site site)
    {
        Add(_callSites, call.Target, site);
        if (call.IsVirtual && _overriders.TryGetValue(call.Target, out var overriders))
        {
            foreach (var overrider in overriders)
                Add(_callSites, overrider, site);
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i] is { Kind: ValueKind.Function, Symbol: IMethodSymbol function } && i < call.Target.Parameters.Length)
                Add(_passedFunctions, call.Target.Parameters[i], function.OriginalDefinition);
        }
    }

    /// <summary>A delegate parameter that is invoked runs the functions that callers pass for it.</summary>
    private void IndexInvocations(Body body)
    {
        for (var node = 0; node < body.Count; node++)
        {
            if (body.Events[node] is not Invocation invocation || PassedTo(invocation.Function) is not { } functions)
                continue;
            foreach (var function in functions)
                Add(_callSites, function, new Site(body, node));
        }
    }

    /// <summary>The functions that an invocation of a delegate parameter may run.</summary>
    public IEnumerable<Body> TargetsOf(Invocation invocation) =>
        PassedTo(invocation.Function)?.Select(BodyOf).OfType<Body>() ?? [];

    private List<IMethodSymbol>? PassedTo(Value function)
    {
        var parameter = function.Kind == ValueKind.Parameter ? function.Symbol : function.Place?.Location.Member as IParameterSymbol;
        return parameter is not null && _passedFunctions.TryGetValue(parameter.OriginalDefinition, out var functions) ? functions : null;
    }

    /// <summary>The functions that whoever invokes a delegate field, or raises an event, may run.</summary>
    public IEnumerable<Body> KeptIn(Invocation invocation) =>
        invocation.Function.AllPlaces.SelectMany(place => _kept.TryGetValue(place.Location.Member, out var functions) ? functions : []).Select(BodyOf).OfType<Body>();

    private void NoteFunction(Value value, ISymbol? keeper = null)
    {
        if (value is not { Kind: ValueKind.Function, Symbol: IMethodSymbol function })
            return;
        Delegates.Add(function.OriginalDefinition);
        if (keeper is not null)
            Add(_kept, keeper, function.OriginalDefinition);
    }

    private void IndexOverriders(Body body)
    {
        if (body.Method is not { MethodKind: not (MethodKind.LambdaMethod or MethodKind.LocalFunction), IsStatic: false } method)
            return;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            Add(_overriders, overridden.OriginalDefinition, method.OriginalDefinition);
        foreach (var member in InterfaceMembers(method))
            Add(_overriders, member.OriginalDefinition, method.OriginalDefinition);
    }

    private static IEnumerable<IMethodSymbol> InterfaceMembers(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
            ? method.ExplicitInterfaceImplementations
            : method.DeclaredAccessibility != Accessibility.Public
                ? []
                : method.ContainingType.AllInterfaces.Where(type => type.IsInSource())
                    .SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>()
                    .Where(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static void Add<TKey, TItem>(Dictionary<TKey, List<TItem>> index, TKey key, TItem item)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var items))
            index[key] = items = [];
        items.Add(item);
    }
}
