using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Threads that another type than the flag's starts: a class that its object inherits from, one that raises an event which the flag's type handles,
/// and one that holds the object in a field.
/// </summary>
internal sealed class ForeignThreads
{
    private readonly Program _program;
    private readonly SpawnedCode _spawned;
    private readonly Dictionary<Location, bool> _given = [];
    private ILookup<ISymbol, Site>? _raisersFor;
    private ILookup<ISymbol, (Location Field, Site Call)>? _heldCalls;

    public ForeignThreads(Program program)
    {
        _program = program;
        _spawned = program.Spawned;
    }

    /// <summary>Whether a base class, or whoever raises an event, has a store run on another thread than a load.</summary>
    public bool Separate(Location flag, IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) =>
        _spawned.Separate(Starters(flag.Member, stores.Concat(loads)), stores, loads);

    /// <summary>Whether one object that a field holds is stored into and asked by different threads of the field's owner.</summary>
    public bool SeparateHolders(Location flag, IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) =>
        flag.Member is { IsStatic: false, ContainingType: { } type } && HeldCalls[type.OriginalDefinition].GroupBy(pair => pair.Field).Any(calls =>
        {
            var (storing, loading) = (Reaching(stores), Reaching(loads));
            return storing.Count > 0 && loading.Count > 0 && (_spawned.Separate(Starters(calls.Key.Member, storing.Concat(loading)), storing, loading) || _spawned.IsRunByHost(calls.Key.Member, storing, loading));

            List<Site> Reaching(IReadOnlyCollection<Site> sites) => [.. calls.Select(pair => pair.Call).Where(call => _program.TargetsOf((Call)call.Event)
                .Exists(target => sites.Any(site => site.Body == target || (target.Method is { } method && _spawned.Reach(method).Contains(site.Body)))))];
        });

    /// <summary>
    /// Whether a type has started code store into objects of another type that a field of its own holds, and asks them elsewhere; who reaches the object
    /// through one of the type that never gets another one asks the same.
    /// </summary>
    public bool SeparateOwners(IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads)
    {
        var (storing, loading) = (stores.SelectMany(Holdings).ToList(), loads.SelectMany(Holdings).ToList());
        return storing.Select(pair => pair.Holding).Distinct().Any(holding =>
        {
            List<Site> into = [.. storing.Where(pair => pair.Holding.Equals(holding)).Select(pair => pair.At)];
            List<Site> from = [.. loading.Where(pair => pair.Holding.Equals(holding) || pair.Holding.IsReachedThrough(holding)).Select(pair => pair.At)];
            return from.Count > 0 && (_spawned.Separate(Starters(holding.Root, into.Concat(from)), into, from) || _spawned.IsRunByHost(holding.Root, into, from));
        });
    }

    private IEnumerable<(Site At, Holding Holding)> Holdings(Site access) => Holding.Of(_program, access);

    /// <summary>Whether only started code stores into an object that its type was made with, and other types that were made with one ask it in other code.</summary>
    public bool SeparateUsers(IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) => stores.Count > 0
        && stores.All(store => _spawned.Runs(store.Body) && IsGivenAtStart(store))
        && loads.Any(load => !_spawned.Runs(load.Body) && IsGivenAtStart(load) && !SymbolEqualityComparer.Default.Equals(load.Body.Owner.ContainingType, stores.First().Body.Owner.ContainingType));

    /// <summary>Whether the object of an access is what every constructor of the accessing type was given for it.</summary>
    private bool IsGivenAtStart(Site site)
    {
        if (((Access)site.Event).Place.Through is not { Kind: ValueKind.Loaded, Place.Location: { IsContents: false } holder })
            return false;
        if (holder.Member is IParameterSymbol parameter)
            return parameter.IsPrimary();
        if (holder.Member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }))
            return false;
        if (!_given.TryGetValue(holder, out var isGiven))
            _given[holder] = isGiven = _program.AccessesOf(holder).FindAll(access => access.Event is Access { IsStore: true }) is { Count: > 0 } sets && sets.TrueForAll(set => ((Access)set.Event).Value.Kind == ValueKind.Parameter);
        return isGiven;
    }

    /// <summary>What starts code that works on the object of the member, and reaches one of the sites.</summary>
    private IEnumerable<Site> Starters(ISymbol member, IEnumerable<Site> sites) => SpawnedCode.OutermostOf(member) is not { } type ? []
        : sites.Select(site => site.Body).Distinct().SelectMany(body => TypesOf(body, member, type).SelectMany(each => _spawned.StartersOf(each)[body])
            .Concat(RaisersFor[type].Where(spawn => _spawned.Reach(((Spawn)spawn.Event).Target).Contains(body))));

    /// <summary>The flag's type, and the types that the object of a body inherits from: what they start works on the same object.</summary>
    private static IEnumerable<ISymbol> TypesOf(Body body, ISymbol member, ISymbol type)
    {
        yield return type;
        if (member is not { IsStatic: false, ContainingType: { } holder } || body.Owner.ContainingType is not { ContainingType: null } own || !(own.IsOrInherits(holder) || holder.Inherits(own)))
            yield break;
        for (var each = own; each is not null && each.IsInSource(); each = each.BaseType)
        {
            if (!SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, type))
                yield return each.OriginalDefinition;
        }
    }

    /// <summary>What starts code that raises an event, by the types that handle it.</summary>
    private ILookup<ISymbol, Site> RaisersFor => _raisersFor ??= (
        from body in _program.Bodies
        where body.Owner.ContainingType is not null
        from invocation in body.Events.OfType<Invocation>()
        from handler in _program.KeptIn(invocation)
        let type = SpawnedCode.OutermostOf(handler.Owner)
        where type is not null && !SymbolEqualityComparer.Default.Equals(type, SpawnedCode.OutermostOf(body.Owner))
        from spawn in _spawned.OfType(SpawnedCode.OutermostOf(body.Owner)!)
        where _spawned.Reach(((Spawn)spawn.Event).Target).Contains(body)
        select (type, spawn)).ToLookup(pair => pair.type, pair => pair.spawn, SymbolEqualityComparer.Default);

    /// <summary>The calls on objects that a field holds, by the type of what is called.</summary>
    private ILookup<ISymbol, (Location Field, Site Call)> HeldCalls => _heldCalls ??= (
        from body in _program.Bodies
        from node in Enumerable.Range(0, body.Count)
        where body.Events[node] is Call { Receiver: { Kind: ValueKind.Loaded, Place: { Location.IsContents: false, IsOfThis: true } } }
        let call = (Call)body.Events[node]
        from type in _program.TargetsOf(call).Select(target => target.Owner.ContainingType?.OriginalDefinition).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        select (type, entry: (call.Receiver.Place!.Location, new Site(body, node)))).ToLookup(pair => (ISymbol)pair.type, pair => pair.entry, SymbolEqualityComparer.Default);
}
