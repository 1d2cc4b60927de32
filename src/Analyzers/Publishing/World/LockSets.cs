using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

using Tokens = ImmutableHashSet<object>;

/// <summary>Which locks are held for certain at an event, by control flow and through every caller.</summary>
internal sealed class LockSets
{
    private static readonly Tokens None = Tokens.Empty;

    // Documented bound: a lock is looked for in this long a chain of callers.
    private const int MaxCallers = 200;

    // Documented bound: what opens a scope takes its lock at most this many calls below.
    private const int MaxWrappers = 2;

    private readonly Program _program;
    private readonly Dictionary<Body, Tokens[]> _local = [];
    private readonly Dictionary<Body, Tokens> _fromCallers = [];
    private readonly Dictionary<Body, (Tokens Entered, Tokens Exited)> _net = [];
    private readonly Dictionary<INamedTypeSymbol, Tokens?> _ofOwners = new(SymbolEqualityComparer.Default);
    private int _callers;

    public LockSets(Program program) => _program = program;

    public Tokens At(Site site)
    {
        var fromCallers = FromCallers(site.Body);
        var local = Local(site.Body)[site.Node];
        return fromCallers.IsEmpty ? local : local.Union(fromCallers);
    }

    /// <summary>Whether none of <paramref name="locks"/> is held.</summary>
    public bool AreFree(Site site, Tokens locks) => locks.IsEmpty || (At(site) is { IsEmpty: false } held ? !held.Overlaps(locks) : true);

    /// <summary>Every lock that is held at one of the sites.</summary>
    public Tokens OfAll(IEnumerable<Site> sites) => sites.Aggregate(None, (all, site) => all.Union(At(site)));

    /// <summary>The locks that the event's own body holds.</summary>
    public Tokens LocallyAt(Site site) => Local(site.Body)[site.Node];

    /// <summary>
    /// Whether every way through the body holds one of <paramref name="locks"/> somewhere, by a statement of its own or a scope that it opens, or meets a
    /// step that <paramref name="takes"/> one.
    /// </summary>
    public bool AreTaken(Body body, Tokens locks, Predicate<Event>? takes = null) => !body.Reaches(node => body.Events[node] is Exit { IsThrow: false },
        node => Local(body)[node].Overlaps(locks) || takes?.Invoke(body.Events[node]) == true);

    private Tokens[] Local(Body body)
    {
        if (!_local.TryGetValue(body, out var held))
            _local[body] = held = Flow(body).Held;
        return held;
    }

    /// <summary>The locks that every caller holds: known only for functions whose callers are all known.</summary>
    private Tokens FromCallers(Body body)
    {
        if (_fromCallers.TryGetValue(body, out var known))
            return known;
        if (_callers == MaxCallers)
            return None;
        _fromCallers[body] = None;
        if (body.Method is not { } method || !CallersAreKnown(method))
            return None;
        _callers++;
        // A call of itself holds what the first call of it does.
        var common = Common(_program.CallSitesOf(method).Where(site => site.Body != body || site.Event is not Call)) ?? OfOwners(method);
        _callers--;
        return _fromCallers[body] = common is null ? None : Entrusted(body, common);
    }

    /// <summary>The locks that all of the calls hold; null where there is none.</summary>
    private Tokens? Common(IEnumerable<Site> calls)
    {
        Tokens? common = null;
        foreach (var site in calls.Where(site => !_program.Construction.Covers(site)))
        {
            var held = site.Event is Spawn ? None : At(site);
            common = common is null ? held : common.Intersect(held);
            if (common.IsEmpty)
                break;
        }

        return common;
    }

    /// <summary>What nobody calls yet is meant to be called as the other members of its object are, by those who hold it: the locks that they all hold, or null.</summary>
    private Tokens? OfOwners(IMethodSymbol method)
    {
        if (method is not { IsStatic: false, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } || method.ReachOfCalls() == Accessibility.Private)
            return null;
        var type = method.ContainingType.OriginalDefinition;
        if (!_ofOwners.TryGetValue(type, out var common))
        {
            _ofOwners[type] = null;
            _ofOwners[type] = common = Common(type.GetMembers().OfType<IMethodSymbol>().Where(IsOpenMember).SelectMany(_program.CallSitesOf)
                .Where(site => !SymbolEqualityComparer.Default.Equals(site.Body.Owner.ContainingType?.Outermost().OriginalDefinition, type.Outermost())));
        }

        return common;
    }

    /// <summary>What owners call, and neither a base class nor a delegate.</summary>
    private bool IsOpenMember(IMethodSymbol member) => member is { IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaredAccessibility: not Accessibility.Private, MethodKind: not MethodKind.Constructor }
        && !_program.Delegates.Contains(member.OriginalDefinition);

    /// <summary>
    /// The locks of which the callers may be taken to hold them all. What a function enters itself it has not been given by everybody: callers that are not
    /// seen, in other files, may be without it.
    /// </summary>
    public static Tokens Entrusted(Body body, Tokens locks) => body.Method?.ReachOfCalls() == Accessibility.Private ? locks
        : locks.Except(body.Events.OfType<LockStep>().Where(step => step.IsEnter).Select(step => step.Token));

    /// <summary>Whether every call of the method stands in the program.</summary>
    public bool CallersAreKnown(IMethodSymbol method)
    {
        if (_program.Delegates.Contains(method.OriginalDefinition))
            return false;
        if (method.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction)
            return true;
        if (method.IsVirtual || method.IsOverride || method.IsAbstract)
            return IsStepOfItsClass(method.Root());
        if (!method.ExplicitInterfaceImplementations.IsEmpty || method.ImplementsInterfaceMember())
            return false;
        var reach = method.ReachOfCalls();
        return reach == Accessibility.Private || (_program.IsWhole ? reach is Accessibility.Internal or Accessibility.ProtectedAndInternal || IsUsedByOwners(method) : IsSeenToBeCalled(method));
    }

    /// <summary>A step that a class of the program leaves to the classes derived from it, and takes itself: what else calls it does as the class does.</summary>
    private bool IsStepOfItsClass(IMethodSymbol root) => root is { DeclaredAccessibility: not Accessibility.Public, MethodKind: MethodKind.Ordinary }
        && root.IsInSource() && !_program.Delegates.Contains(root.OriginalDefinition) && _program.CallSitesOf(root.OriginalDefinition).Count > 0;

    /// <summary>A method that only other types call: those that hold the object call it as it is meant to be called.</summary>
    private bool IsUsedByOwners(IMethodSymbol method) => _program.CallSitesOf(method) is { Count: > 0 } sites
        && sites.TrueForAll(site => site.Body.Owner.ContainingType is { } caller && !SymbolEqualityComparer.Default.Equals(caller.Outermost().OriginalDefinition, method.ContainingType.Outermost().OriginalDefinition));

    /// <summary>While a type is edited, code of other types is taken to call as the type's own does: what it does else is said at the end.</summary>
    private bool IsSeenToBeCalled(IMethodSymbol method) => method.ReachOfCalls() != Accessibility.Public && _program.CallSitesOf(method).Count > 0;

    private (Tokens[] Held, Tokens Exited) Flow(Body body)
    {
        var held = new Tokens[body.Count];
        var after = new Tokens[body.Count];
        var exited = None;
        var scopes = new HashSet<Call>(body.Events.OfType<ScopeEnd>().Select(end => end.Scope));
        for (var node = 0; node < body.Count; node++)
        {
            Tokens? before = null;
            foreach (var edge in body.Predecessors[node])
            {
                if (!edge.IsBack && edge.Target < node)
                    before = before is null ? after[edge.Target] : before.Intersect(after[edge.Target]);
            }

            held[node] = before ?? AtEntry(body);
            after[node] = After(held[node], body.Events[node], scopes, ref exited);
        }

        return (held, exited);
    }

    private static Tokens AtEntry(Body body) =>
        body.Method is { } method && IsSynchronized(method) ? None.Add(LockToken.OfSynchronized(method)) : None;

    private static bool IsSynchronized(IMethodSymbol method) =>
        (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0;

    /// <summary>Whether what opens a scope takes a lock that its end gives back: some object's own, which the caller knows by where that object is.</summary>
    private bool Takes(Call call, int depth) => _program.BodyOf(call.Target) is { } callee
        && callee.Events.Any(step => step switch
        {
            LockStep { IsEnter: true, Token: var token } => !callee.Events.Any(other => other is LockStep { IsEnter: false } exit && exit.Token.Equals(token)),
            Call { IsVirtual: false } inner => depth > 0 && Takes(inner, depth - 1),
            _ => false,
        });

    /// <summary>The field whose object a static function is given to lock.</summary>
    private static ISymbol? Handed(Call call) => call.Arguments is [{ Place.Location: { IsContents: false, Member: IFieldSymbol member } }] ? member : null;

    private Tokens After(Tokens held, Event step, HashSet<Call> scopes, ref Tokens exited)
    {
        switch (step)
        {
            case LockStep { IsEnter: true } enter:
                return held.Add(enter.Token);
            case LockStep exit:
                if (!held.Contains(exit.Token))
                    exited = exited.Add(exit.Token);
                return held.Remove(exit.Token);
            case Call { IsVirtual: false } call when Left(call, scopes.Contains(call)) is var (entered, left) && !(entered.IsEmpty && left.IsEmpty):
                return held.Except(left).Union(entered);
            case Call { Receiver.Place.Location.Member: var member } call when scopes.Contains(call) && Takes(call, MaxWrappers):
                return held.Add(member);
            case Call { Target.IsStatic: true } call when scopes.Contains(call) && Handed(call) is { } handed && Takes(call, MaxWrappers):
                return held.Add(handed);
            case ScopeEnd { Scope: var scope } when Left(scope, isScope: true).Entered is { IsEmpty: false } inside:
                return held.Except(inside);
            case ScopeEnd { Scope.Receiver.Place.Location.Member: var member }:
                return held.Remove(member);
            case ScopeEnd { Scope: { Target.IsStatic: true } scope } when Handed(scope) is { } handed:
                return held.Remove(handed);
            default:
                return held;
        }
    }

    /// <summary>What a call leaves behind. A lock that is handed to it is the caller's; what opens a scope may have another do so.</summary>
    private (Tokens Entered, Tokens Exited) Left(Call call, bool isScope) => _program.BodyOf(call.Target) is { } callee && (callee.HasLockSteps || isScope) && Net(callee) is var (entered, exited)
        ? (AtCaller(entered, call), AtCaller(exited, call))
        : (None, None);

    private static Tokens AtCaller(Tokens tokens, Call call) => tokens.Any(token => token is IParameterSymbol) ? tokens.Select(token => AtCaller(token, call)).ToImmutableHashSet() : tokens;

    private static object AtCaller(object token, Call call) => token is not IParameterSymbol parameter ? token : call.ArgumentOf(parameter) switch
    {
        { Place.Location: { IsContents: false, IsInherited: false, Member: var member } } => member,
        { Kind: ValueKind.Parameter, Symbol: { } handedOn } => handedOn,
        _ => token,
    };

    /// <summary>What a wrapper such as EnterLock or ExitLock leaves behind: locks held at every normal exit, locks that it gave up.</summary>
    private (Tokens Entered, Tokens Exited) Net(Body body)
    {
        if (_net.TryGetValue(body, out var net))
            return net;
        _net[body] = (None, None);
        var (held, exited) = Flow(body);
        Tokens? entered = null;
        for (var node = 0; node < body.Count; node++)
        {
            if (body.Events[node] is Exit { IsThrow: false } && body.Predecessors[node].Count > 0)
                entered = entered is null ? held[node] : entered.Intersect(held[node]);
        }

        return _net[body] = ((entered ?? None).Except(AtEntry(body)), exited);
    }
}
