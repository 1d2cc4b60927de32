using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>How a publishing store is ordered after the payload.</summary>
internal enum WriterHalf
{
    /// <summary>Nothing orders it: another thread may see the flag before the payload.</summary>
    Missing,

    /// <summary>Only a full fence inside a call orders it, and only until somebody removes it.</summary>
    Borrowed,
    Ordered,
}

/// <summary>Judges the writer's half: a release store, or a fence that stands between the payload and the flag on every path.</summary>
internal sealed class WriterOrder
{
    private readonly Program _program;

    public WriterOrder(Program program) => _program = program;

    /// <param name="store">The publishing store.</param>
    /// <param name="payload">The payload's stores that can precede it.</param>
    public WriterHalf Of(Site store, IReadOnlyCollection<Site> payload)
    {
        if (((Access)store.Event).Order.Includes(MemoryOrder.Release))
            return WriterHalf.Ordered;
        var before = store.Body.Before(store.Node);
        var result = WriterHalf.Missing;
        for (var node = 0; node < store.Body.Count; node++)
        {
            if (!before[node] || FenceAt(store.Body.Events[node]) is not { } half || !Separates(store.Body, node, store.Node, payload))
                continue;
            if (half == WriterHalf.Ordered)
                return half;
            result = half;
        }

        return result;
    }

    /// <summary>The last call whose fence orders the store, of one that is ordered by nothing else.</summary>
    public Call? LenderOf(Site store, IReadOnlyCollection<Site> payload)
    {
        var before = store.Body.Before(store.Node);
        for (var node = store.Node - 1; node > 0; node--)
        {
            if (before[node] && store.Body.Events[node] is Call call && _program.Fences.Lends(call, MemoryOrder.Release) && Separates(store.Body, node, store.Node, payload))
                return call;
        }

        return null;
    }

    private WriterHalf? FenceAt(Event step) =>
        _program.Fences.Is(step, MemoryOrder.Release) ? WriterHalf.Ordered : _program.Fences.Lends(step, MemoryOrder.Release) || _program.Fences.MayLend(step, MemoryOrder.Release) ? WriterHalf.Borrowed : null;

    /// <summary>Whether every path from the entry to the store passes the fence, and no payload is stored after it.</summary>
    private bool Separates(Body body, int fence, int store, IReadOnlyCollection<Site> payload)
    {
        var after = body.After(fence);
        return !body.Reaches(node => node == store, node => node == fence)
            && !MayStoreAfter(body, payload, after, store);
    }

    private bool MayStoreAfter(Body body, IReadOnlyCollection<Site> payload, NodeSet after, int store)
    {
        var before = body.Before(store);
        var own = new HashSet<int>(payload.Where(site => site.Body == body).Select(site => site.Node));
        var others = new HashSet<Body>(payload.Select(site => site.Body).Where(other => other != body));
        for (var node = 0; node < body.Count; node++)
        {
            if (after[node] && before[node] && (own.Contains(node) || (body.Events[node] is Call call && _program.TargetsOf(call).Any(others.Contains))))
                return true;
        }

        return false;
    }
}
