using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests of a flag that an acquire load, or one under its lock, has already seen up, or put up where it was down. A flag that each building raises once does not change again (coherence: a later load
/// sees the same store, or a newer one), so that the first load orders what follows the second.
/// </summary>
internal sealed class SeenBefore
{
    private readonly Program _program;
    private readonly List<Site> _stores;
    private readonly List<Observation> _acquiring;
    private readonly Lazy<bool> _isRaisedOnce;

    /// <param name="program">The bodies to look into.</param>
    /// <param name="tests">The tests of one flag.</param>
    /// <param name="stores">Its stores.</param>
    /// <param name="locks">The locks of all of them.</param>
    public SeenBefore(Program program, List<Observation> tests, List<Site> stores, ImmutableHashSet<object> locks)
    {
        _program = program;
        _stores = stores;
        _acquiring = tests.FindAll(test => test.Access.Order.Includes(MemoryOrder.Acquire) || !program.Locks.At(test.Load).Intersect(locks).IsEmpty);
        _isRaisedOnce = new(() => stores.TrueForAll(store => store.Body == stores[0].Body) && !stores.Exists(store => IsFollowed(store, stores)), LazyThreadSafetyMode.None);
    }

    public bool Orders(Observation test) => test.Access.Order == MemoryOrder.Plain && _acquiring.Count > 0 && _isRaisedOnce.Value
        && _acquiring.Exists(first => first.Test.Body == test.Load.Body && first.Load.Body == test.Load.Body
            && !test.Load.Body.Reaches(node => node == test.Load.Node, node => node == first.Test.Node) && !IsReachedDown(first, test.Load));

    /// <summary>Whether the load is reached where the flag was seen down, and nobody has put it up on the way.</summary>
    private bool IsReachedDown(Observation first, Site load)
    {
        if (!FastPath.Reach(first.Test, !first.FastOutcome)[load.Node])
            return false;
        var down = load.Body.Successors[first.Test.Node].Where(edge => edge.Kind == (first.FastOutcome ? EdgeKind.False : EdgeKind.True)).Select(edge => edge.Target);
        return down.Any(start => load.Body.Reaches(node => node == load.Node, node => node == first.Test.Node || Raises(load.Body, node), start));
    }

    private bool Raises(Body body, int node) => _stores.Contains(new Site(body, node)) || (body.Events[node] is Call call && _program.TargetsOf(call) is { Count: > 0 } targets && targets.TrueForAll(target => _stores.Exists(store => store.Body == target)));

    /// <summary>Whether the same activation may store the flag again.</summary>
    private static bool IsFollowed(Site store, List<Site> stores) => stores.Exists(other => other.Node != store.Node && store.Body.After(store.Node)[other.Node] && !IsOfHandler(other));

    private static bool IsOfHandler(Site store) => store.Event.Syntax.AncestorsAndSelf().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax);
}
