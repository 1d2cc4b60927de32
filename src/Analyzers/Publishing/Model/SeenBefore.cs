namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests of a flag that an acquire load has already seen up. A flag that each building raises once does not change again (coherence: a later load
/// sees the same store, or a newer one), so that the first load orders what follows the second.
/// </summary>
internal static class SeenBefore
{
    public static bool Orders(Observation test, List<Observation> tests, List<Site> stores) => test.Access.Order == MemoryOrder.Plain && stores.TrueForAll(store => store.Body == stores[0].Body) && !stores.Exists(store => IsFollowed(store, stores))
        && tests.Exists(first => first.Access.Order.Includes(MemoryOrder.Acquire) && first.Test.Body == test.Load.Body && first.Load.Body == test.Load.Body
            && !test.Load.Body.Reaches(node => node == test.Load.Node, node => node == first.Test.Node) && !FastPath.Reach(first.Test, !first.FastOutcome)[test.Load.Node]);

    /// <summary>Whether the same activation may store the flag again.</summary>
    private static bool IsFollowed(Site store, List<Site> stores) => stores.Exists(other => other.Node != store.Node && store.Body.After(store.Node)[other.Node] && !IsOfHandler(other));

    private static bool IsOfHandler(Site store) => store.Event.Syntax.AncestorsAndSelf().Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax);
}
