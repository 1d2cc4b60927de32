using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The code that runs on other threads than the one that started it.</summary>
internal sealed class SpawnedCode
{
    private readonly Program _program;
    private readonly Dictionary<ISymbol, HashSet<Body>> _reach = new(SymbolEqualityComparer.Default);
    private readonly ILookup<ISymbol?, Site> _spawns;
    private readonly ILookup<Body?, Site> _starts;
    private readonly ILookup<Body, Site> _spawnsIn;
    private readonly Dictionary<ISymbol, ILookup<Body, Site>> _startersOf = new(SymbolEqualityComparer.Default);
    private readonly SoleCallers _callers;
    private readonly Dictionary<Site, NodeSet> _beside = [];
    private readonly Dictionary<Site, HashSet<Body>> _own = [];
    private HashSet<Body>? _running;
    private List<IMethodSymbol>? _hosted;
    private HashSet<ISymbol>? _amongTurns;

    public SpawnedCode(Program program)
    {
        _program = program;
        _callers = new SoleCallers(program);
        _spawns = program.Spawns.ToLookup(spawn => OutermostOf(((Spawn)spawn.Event).Target), SymbolEqualityComparer.Default);
        _spawnsIn = program.Spawns.ToLookup(spawn => spawn.Body);
        _starts = program.Spawns.ToLookup(spawn => program.BodyOf(((Spawn)spawn.Event).Target));
    }

    /// <summary>Whether a store and a load of the flag run on different threads, and nothing orders the store before the start.</summary>
    public bool Separates(Location flag, IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) => OutermostOf(flag.Member) is { } type
        && (Separate(stores.Concat(loads).Select(site => site.Body).Distinct().SelectMany(body => StartersOf(type)[body])
            .Concat(stores.Where(IsThroughHanded).SelectMany(StartsOf)).Concat(stores.Concat(loads).SelectMany(StartedBeside)).Where(spawn => !RunsWholeCalls(spawn, flag.Member)), stores, loads)
            || IsRunByHost(flag.Member, stores, loads));

    /// <summary>Whether the start runs the function whose variable it is, from outside of it: each call has a variable of its own.</summary>
    private bool RunsWholeCalls(Site spawn, ISymbol variable) => variable is ILocalSymbol or IParameterSymbol && variable.ContainingSymbol is IMethodSymbol declarer
        && _program.BodyOf(declarer) is { } body && Reach(((Spawn)spawn.Event).Target).Contains(body) && !spawn.Body.Owner.IsWithin(declarer);

    /// <summary>Whether one of the starts has a store run on another thread than a load.</summary>
    public bool Separate(IEnumerable<Site> spawns, IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) => spawns.Distinct()
        .Any(spawn => Reach(((Spawn)spawn.Event).Target) is var reached && stores.Any(store => loads.Any(load => Separates(spawn, reached, store, load))));

    /// <summary>Whether the work of a host and one of its service's other members store and load the member.</summary>
    public bool IsRunByHost(ISymbol member, IReadOnlyCollection<Site> stores, IReadOnlyCollection<Site> loads) => member is { IsStatic: false, ContainingType: { } holder }
        && Hosted.Any(work => (work.ContainingType.IsOrInherits(holder) || holder.Inherits(work.ContainingType)) && Reach(work) is var reached
            && stores.Any(store => loads.Any(load => reached.Contains(store.Body) != reached.Contains(load.Body) && !HostedServices.Call((reached.Contains(store.Body) ? load : store).Body.Method))));

    private List<IMethodSymbol> Hosted => _hosted ??= [.. _program.Bodies.Select(body => body.Method).OfType<IMethodSymbol>().Where(HostedServices.Run)];

    /// <summary>The spawns of code of <paramref name="type"/>.</summary>
    public IEnumerable<Site> OfType(ISymbol type) => _spawns[type];

    /// <summary>For each body the spawns of code of <paramref name="type"/> that reach it: no other can tell the threads of two bodies apart.</summary>
    public ILookup<Body, Site> StartersOf(ISymbol type)
    {
        if (!_startersOf.TryGetValue(type, out var starters))
            _startersOf[type] = starters = _spawns[type].SelectMany(spawn => Reach(((Spawn)spawn.Event).Target), (spawn, body) => (spawn, body)).ToLookup(pair => pair.body, pair => pair.spawn);
        return starters;
    }

    /// <summary>Whether the turns of a parallel loop work with one object of the type: one that the object of the loop, or a static field, holds, or one that each of them goes through.</summary>
    public bool SharesAmongTurns(INamedTypeSymbol type) => (_amongTurns ??= FindAmongTurns()).Contains(type.OriginalDefinition);

    private HashSet<ISymbol> FindAmongTurns() => new(
        _program.Spawns.Select(spawn => (Spawn)spawn.Event).Where(spawn => spawn.IsMany).Select(spawn => _program.BodyOf(spawn.Target)).OfType<Body>()
            .SelectMany(turn => turn.Events.OfType<Call>()).Where(call => (call.Receiver is { Kind: ValueKind.Loaded, Place: { Location.IsContents: false, IsOfThis: true } } || IsOfEveryTurn(call)) && !call.Target.IsStatic)
            .Select(call => call.Target.ContainingType.OriginalDefinition), SymbolEqualityComparer.Default);

    /// <summary>Whether the object is one of all that the turn goes through, in a collection that is not its own: every turn meets it.</summary>
    private static bool IsOfEveryTurn(Call call) => call.Receiver is { Kind: ValueKind.Loaded, Place: { Location.IsContents: true } element } && IsFromOutside(element.Through) && IsFlat(InitialValues.TypeOf(element.Location.Member))
        && (call.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : call.Syntax) is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }
        && call.Syntax.Ancestors().TakeWhile(outer => outer is not AnonymousFunctionExpressionSyntax).Any(outer => outer is ForEachStatementSyntax { Identifier.ValueText: var each } && each == name);

    private static bool IsFlat(ITypeSymbol? collection) => !(collection is IArrayTypeSymbol { ElementType: var element } ? Containers.IsCollection(element)
        : collection is INamedTypeSymbol named && named.TypeArguments.Any(Containers.IsCollection));

    /// <summary>Whether every turn reaches it alike: an element may be the turn's own.</summary>
    private static bool IsFromOutside(Value holder) => holder.Kind is ValueKind.This or ValueKind.None || (holder is { Kind: ValueKind.Loaded, Place: { Location.IsContents: false, Through: var outer } } && IsFromOutside(outer));

    /// <summary>Whether the body can run on a thread that the program starts.</summary>
    public bool Runs(Body body) => (_running ??= Search(_program.Spawns.Select(spawn => ((Spawn)spawn.Event).Target).Concat(Hosted))).Contains(body);

    /// <summary>Whether the turns of a parallel loop run the body.</summary>
    public bool IsTurn(Body body) => OutermostOf(body.Owner) is { } type && StartersOf(type)[body].Any(spawn => ((Spawn)spawn.Event).IsMany);

    /// <summary>Whether a member starts code that works on the member's own object.</summary>
    public bool SharesThis(Spawn spawn) => spawn.Receiver.Kind == ValueKind.This
        || (spawn.Receiver.Kind == ValueKind.None && _program.BodyOf(spawn.Target)?.Events.Any(step => step is Access { Place.Through.Kind: ValueKind.This }) == true);

    /// <summary>Code of another type works on objects of its own, but for those that it gets as its state, or from a variable of its surroundings.</summary>
    private static bool IsThroughHanded(Site store) => ((Access)store.Event).Place.Through is { Kind: ValueKind.Parameter } or { Kind: ValueKind.Loaded, Place.Location.Member: ILocalSymbol or IParameterSymbol };

    /// <summary>The starts of the body that stores, or of a function that does nothing but hand it what it has captured.</summary>
    private IEnumerable<Site> StartsOf(Site store) => _starts[store.Body].Concat(store.Body.Method is { } method && ((Access)store.Event).Place.Through.Symbol is IParameterSymbol parameter
        ? _program.CallSitesOf(method).Where(site => site.Event is Call call && call.ArgumentOf(parameter) is { Kind: ValueKind.Loaded, Place.Location.Member: ILocalSymbol or IParameterSymbol }).SelectMany(site => _starts[site.Body])
        : []);

    /// <summary>What the body of an access starts that works on the same captured object.</summary>
    private IEnumerable<Site> StartedBeside(Site site) => ((Access)site.Event).Place.Through is { Kind: ValueKind.Loaded, Place.Location: { Member: ILocalSymbol or IParameterSymbol } variable }
        ? _spawnsIn[site.Body].Where(spawn => _program.BodyOf(((Spawn)spawn.Event).Target)?.Events.Any(step => step is Call { Receiver: var receiver } && receiver.ComesFrom(variable)) == true)
        : [];

    public static ISymbol? OutermostOf(ISymbol member) => member.ContainingType?.Outermost().OriginalDefinition;

    private bool Separates(Site spawn, HashSet<Body> reached, Site store, Site load)
    {
        var storeIsInside = reached.Contains(store.Body);
        var isOneFlow = ((Spawn)spawn.Event).IsAwaited;
        if (((Spawn)spawn.Event).IsCompletion && (!storeIsInside || (reached.Contains(load.Body) && load.Body.Method is not { MethodKind: MethodKind.PropertyGet })))
            return false; // what begins the operation again runs before its next end
        if (storeIsInside && reached.Contains(load.Body))
            return isOneFlow ? ((Spawn)spawn.Event).IsMany : RunsTwice(spawn) || !OwnOf(spawn).Contains(load.Body);
        if (isOneFlow || storeIsInside == reached.Contains(load.Body))
            return false;
        var outside = storeIsInside ? load : store;
        if (Continuations.Follow(outside.Body, spawn) || StartMarks.Precede(outside, spawn) || IsDoneBefore(outside, spawn))
            return false;
        return outside.Body == spawn.Body ? BesideOf(spawn)[outside.Node] || (storeIsInside && MayPass(outside.Body, outside.Node, [spawn])) : storeIsInside || !IsJoined(spawn) || Runs(outside.Body) || RunsBeside(spawn, outside.Body);
    }

    /// <summary>Whether one function has the access done, by functions that nobody else calls, and then always has the work started.</summary>
    private bool IsDoneBefore(Site access, Site spawn) => _callers.Above(access).Join(AlwaysStarting(spawn), done => done[0].Body, starts => starts[0].Body, (done, starts) => (done, starts))
        .Any(pair => pair.done.Exists(step => pair.starts.Exists(start => step.Body.Before(start.Node)[step.Node]))
            && !pair.done.Exists(step => pair.starts.Exists(start => BesideOf(start)[step.Node]) || MayPass(step.Body, step.Node, pair.starts)));

    /// <summary>The start, and the calls that have it done each time.</summary>
    private IEnumerable<List<Site>> AlwaysStarting(Site spawn)
    {
        foreach (var starts in _callers.Above(spawn))
        {
            yield return starts;
            if (MayPass(starts[0].Body, 0, starts))
                yield break;
        }
    }

    /// <summary>Whether the function returns without starting the work: then an earlier call may have started it.</summary>
    private static bool MayPass(Body body, int from, List<Site> starts) => body.Method is not { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        && body.Reaches(node => body.Events[node] is Exit { IsThrow: false }, node => starts.Exists(start => start.Node == node), from);

    /// <summary>Whether the starting function ends, and always waits before it does: what was set before it is called is in order for the work.</summary>
    private bool IsJoined(Site spawn) => Ends(spawn, _ => false) && !Ends(spawn, _program.Waits.Are);

    private static bool Ends(Site spawn, Predicate<Event> isBarrier) => spawn.Body.Reaches(node => spawn.Body.Events[node] is Exit, node => isBarrier(spawn.Body.Events[node]), spawn.Node);

    /// <summary>Whether the starting function calls the other one before it waits.</summary>
    private bool RunsBeside(Site spawn, Body other) => BesideOf(spawn) is var beside
        && Search(Enumerable.Range(0, spawn.Body.Count).Where(node => beside[node]).Select(node => spawn.Body.Events[node]).OfType<Call>().SelectMany(_program.TargetsOf).Select(body => body.Method!)).Contains(other);

    /// <summary>Whether all of them lie in what one place starts, once, and nobody else runs: the loop of one thread.</summary>
    public bool IsOfOneStart(IReadOnlyCollection<Site> sites) => sites.Count > 0 && OutermostOf(sites.First().Body.Owner) is { } type
        && StartersOf(type)[sites.First().Body].Take(2).ToList() is [{ Event: Spawn { IsMany: false } } start] && !RunsTwice(start) && OwnOf(start) is var own && sites.All(site => own.Contains(site.Body));

    /// <summary>What nothing but the start runs: not what others call too, and what that calls.</summary>
    private HashSet<Body> OwnOf(Site start)
    {
        if (_own.TryGetValue(start, out var own))
            return own;
        var reached = Reach(((Spawn)start.Event).Target);
        _own[start] = own = [.. reached];
        own.ExceptWith(Search(reached.Where(body => IsCalledFromOutside(body, reached, start)).Select(body => body.Method!)));
        return own;
    }

    /// <summary>The nodes of the starting body that may run beside what it has started: those that follow, up to where it waits.</summary>
    private NodeSet BesideOf(Site spawn)
    {
        if (_beside.TryGetValue(spawn, out var beside))
            return beside;
        _beside[spawn] = beside = new NodeSet(spawn.Body.Count);
        var pending = new Stack<int>();
        pending.Push(spawn.Node);
        while (pending.Count > 0)
        {
            foreach (var edge in spawn.Body.Successors[pending.Pop()])
            {
                if (beside.Add(edge.Target) && !_program.Waits.Are(spawn.Body.Events[edge.Target]))
                    pending.Push(edge.Target);
            }
        }

        return beside;
    }

    /// <summary>Started in a loop, or by a parallel one: two of them may run at once.</summary>
    private static bool RunsTwice(Site spawn)
    {
        if (((Spawn)spawn.Event).IsMany)
            return true;
        var after = spawn.Body.After(spawn.Node);
        for (var node = 0; node < spawn.Body.Count; node++)
        {
            if ((after[node] || node == spawn.Node) && spawn.Body.Successors[node].Exists(edge => edge.IsBack && edge.Target < spawn.Node))
                return true;
        }

        return false;
    }

    /// <summary>Other threads than the started ones may run it too; what is open because it is started is started only, and what its function calls before is done.</summary>
    private bool IsCalledFromOutside(Body body, HashSet<Body> reached, Site start) => body.Method is { } method
        && ((method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && !_starts[body].Any()) || _program.CallSitesOf(method).Exists(site => site.Event is Call && !reached.Contains(site.Body) && (site.Body != start.Body || BesideOf(start)[site.Node])));

    /// <summary>The bodies that the function may run, itself included.</summary>
    public HashSet<Body> Reach(IMethodSymbol root)
    {
        if (!_reach.TryGetValue(root, out var reached))
            _reach[root] = reached = Search([root]);
        return reached;
    }

    private HashSet<Body> Search(IEnumerable<IMethodSymbol> roots)
    {
        HashSet<Body> reached = [];
        var pending = new Stack<Body>(roots.Select(_program.BodyOf).OfType<Body>());
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!reached.Add(next))
                continue;
            foreach (var call in next.Events.OfType<Call>().Where(call => !call.IsHandedOn))
            {
                foreach (var target in _program.TargetsOf(call))
                    pending.Push(target);
            }

            foreach (var target in next.Events.OfType<Invocation>().SelectMany(_program.KeptIn))
                pending.Push(target);
        }

        return reached;
    }
}
