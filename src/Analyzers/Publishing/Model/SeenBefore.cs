namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests of a flag that an acquire load has already seen up. A flag that each building raises once does not change again (coherence: a later load
/// sees the same store, or a newer one), so that the first load orders what follows the second.
/// </summary>
internal sealed class SeenBefore
{
    private readonly List<Observation> _acquiring;
    private readonly Lazy<bool> _isRaisedOnce;

    /// <param name="tests">The tests of one flag.</param>
    /// <param name="stores">Its stores.</param>
    public SeenBefore(List<Observation> tests, List<Site> stores)
    {
        _acquiring = tests.FindAll(test => test.Access.Order.Includes(MemoryOrder.Acquire));
        _isRaisedOnce = new(() => stores.TrueForAll(store => store.Body == stores[0].Body) && !stores.Exists(store => IsFollowed(store, stores)), LazyThreadSafetyMode.None);
    }

    public bool Orders(Observation test) => test.Access.Order == MemoryOrder.Plain && _acquiring.Count > 0 && _isRaisedOnce.Value
        && _acquiring.Exists(first => first.Test.Body == test.Load.Body && first.Load.Body == test.Load.Body
            && !test.Load.Body.Reaches(node => node == test.Load.Node, node => node == first.Test.Node) && !FastPath.Reach(first.Test, !first.FastOutcome)[test.Load.Node]);

    /// <summary>Whether the same activation may store the flag again.</summary>
    private static bool IsFollowed(Site store, List<Site> stores) => stores.Exists(other => other.Node != store.Node && store.Body.After(store.Node)[other.Node] && !IsOfHandler(other));

    private static bool IsOfHandler(Site store) => store.Event.Syntax.AncestorsAndSelf().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax);
}
