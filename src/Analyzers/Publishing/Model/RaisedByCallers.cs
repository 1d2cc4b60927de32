using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests of a flag in a member that is only called where the caller has put the flag up before, or has had it seen up under its lock: what that
/// announces is the caller's own, or is ordered by the lock.
/// </summary>
internal sealed class RaisedByCallers
{
    private readonly Program _program;
    private readonly List<Observation> _tests;
    private readonly List<Site> _stores;
    private readonly Dictionary<(Body, Observation), bool> _raising = [];

    /// <param name="program">The bodies to look into.</param>
    /// <param name="tests">The tests of one flag.</param>
    /// <param name="stores">Its stores.</param>
    public RaisedByCallers(Program program, List<Observation> tests, List<Site> stores)
    {
        _program = program;
        _tests = tests;
        _stores = stores;
    }

    /// <summary>Whether callers that are not known yet are expected to have raised the flag: the member throws where it is down.</summary>
    public static bool MayOrder(Program program, Observation observation) => observation is { Access.Place.IsOfThis: true, Load.Body: { Method: { } member } body } && observation.Test.Body == body
        && member.ReachOfCalls() is Accessibility.Internal && program.CallSitesOf(member).Count == 0 && Enumerable.Range(0, body.Count).Any(node => body.Events[node] is Exit { IsThrow: true } && observation.Slow[node])
        && Enumerable.Range(0, body.Count).All(node => body.Events[node] is not Exit { IsThrow: false } || !observation.Slow[node]);

    public bool Orders(Observation observation) => observation is { Access: { Order: MemoryOrder.Plain, Place.Through.Kind: ValueKind.This }, Load.Body.Method: { MethodKind: not MethodKind.Constructor } member }
        && member.ReachOfCalls() is (Accessibility.Private or Accessibility.Internal) && !_program.Delegates.Contains(member.OriginalDefinition) && _program.CallSitesOf(member).FindAll(site => site.Event is not Call call || !_program.Construction.IsUnshared(call, site.Body)) is { Count: > 0 } calls && calls.TrueForAll(call => IsRaisedBefore(call, observation));

    /// <summary>Whether every way to the call passes one on the same object that raises the flag.</summary>
    private bool IsRaisedBefore(Site site, Observation observation)
    {
        if (site.Event is not Call { Syntax: var asked } || ReceiverOf(asked) is not { } receiver)
            return false;
        var raises = new HashSet<int>(Enumerable.Range(0, site.Body.Count).Where(node => site.Body.Before(site.Node)[node] && site.Body.Events[node] is Call { Syntax: var step } call
            && ReceiverOf(step) is { } other && receiver.ToString() == other.ToString() && _program.TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(target => Raises(target, observation))));
        return raises.Count > 0 && !site.Body.Reaches(node => node == site.Node, raises.Contains);
    }

    /// <summary>The names by which a call says whose member it calls; null where it computes the object.</summary>
    private static ExpressionSyntax? ReceiverOf(SyntaxNode call) => (call is InvocationExpressionSyntax invocation ? invocation.Expression : call) is MemberAccessExpressionSyntax { Expression: var receiver }
        && receiver.DescendantNodesAndSelf().All(part => part is IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax) ? receiver : null;

    /// <summary>Whether the flag is up, and was put up by this thread or under the lock that it has taken, wherever the function returns.</summary>
    private bool Raises(Body body, Observation observation)
    {
        if (_raising.TryGetValue((body, observation), out var raises))
            return raises;
        var raised = new HashSet<int>(_stores.Where(store => store.Body == body && ((Access)store.Event).Place.IsOfThis && observation.IsSatisfiedBy(((Access)store.Event).Value) == true).Select(store => store.Node));
        var held = _program.Locks.OfAll(_stores);
        // A bool that is not down is up; of another state a test says no more than it asks.
        var seen = InitialValues.TypeOf(observation.Access.Location)?.SpecialType != SpecialType.System_Boolean ? [] : _tests.FindAll(test => test.Test.Body == body && test.Load.Body == body && test.Access.Place.IsOfThis && !_program.Locks.At(test.Load).Intersect(held).IsEmpty);
        return _raising[(body, observation)] = raised.Count > 0 && !body.Reaches(node => body.Events[node] is Exit { IsThrow: false }, raised.Contains, isClosed: (node, edge) =>
            seen.Exists(test => test.Test.Node == node && edge.Kind == (test.FastOutcome ? EdgeKind.True : EdgeKind.False)));
    }
}
