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
    private const int MaxDown = 4;
    private readonly Program _program;
    private readonly Dictionary<Body, bool> _fences = [];

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
            if (!before[node] || FenceAt(store.Body.Events[node], MaxDown) is not { } half || !Separates(store.Body, node, store.Node, payload))
                continue;
            if (half == WriterHalf.Ordered)
                return half;
            result = half;
        }

        return result;
    }

    private WriterHalf? FenceAt(Event step, int depth) => step switch
    {
        Fence { Order: var order } => order.Includes(MemoryOrder.Release) ? WriterHalf.Ordered : null,
        Access { Order: MemoryOrder.FullFence } => WriterHalf.Ordered,
        Call { IsVirtual: false } call when depth > 0 && _program.BodyOf(call.Target) is { } callee && AlwaysFences(callee, depth - 1) => WriterHalf.Borrowed,
        _ => null,
    };

    /// <summary>Whether every path from the entry to the store passes the fence, and no payload is stored after it.</summary>
    private bool Separates(Body body, int fence, int store, IReadOnlyCollection<Site> payload)
    {
        var after = body.After(fence);
        return !Reaches(body, 0, node => node == store, node => node == fence)
            && !payload.Any(site => MayStoreAfter(body, site, after, store));
    }

    private bool MayStoreAfter(Body body, Site payload, bool[] after, int store)
    {
        var before = body.Before(store);
        for (var node = 0; node < body.Count; node++)
        {
            if (!after[node] || !before[node])
                continue;
            if (payload.Body == body ? payload.Node == node : body.Events[node] is Call call && _program.TargetsOf(call).Any(callee => callee == payload.Body))
                return true;
        }

        return false;
    }

    private bool AlwaysFences(Body body, int depth)
    {
        if (_fences.TryGetValue(body, out var known))
            return known;
        _fences[body] = false;
        return _fences[body] = !Reaches(body, 0, node => body.Events[node] is Exit { IsThrow: false }, node => FenceAt(body.Events[node], depth) is not null);
    }

    private static bool Reaches(Body body, int start, Func<int, bool> isGoal, Func<int, bool> isBarrier)
    {
        var seen = new bool[body.Count];
        var pending = new Stack<int>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (seen[node] || isBarrier(node))
                continue;
            seen[node] = true;
            if (isGoal(node))
                return true;
            foreach (var edge in body.Successors[node])
                pending.Push(edge.Target);
        }

        return false;
    }
}
