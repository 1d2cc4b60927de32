namespace SafePublication.Analyzers.Publishing;

/// <summary>The second test of a double check: under the lock, of the flag itself, before it is stored.</summary>
internal static class Recheck
{
    /// <summary>
    /// Whether the store stands under a lock that its body enters after a lock-free test of the flag, and some path from that entry to the
    /// store loads the flag no more.
    /// </summary>
    public static bool IsMissing(Program program, Meeting meeting, Site store)
    {
        var body = store.Body;
        var held = program.Locks.LocallyAt(store);
        if (held.IsEmpty || !meeting.Observations.Exists(observation => observation.Test.Body == body && body.After(observation.Test.Node)[store.Node]))
            return false;
        for (var node = 0; node < body.Count; node++)
        {
            if (body.Events[node] is LockStep { IsEnter: true, Token: var token } && held.Contains(token)
                && meeting.Observations.Exists(observation => observation.Test.Body == body && observation.Test.Node < node && body.After(observation.Test.Node)[node])
                && ReachesUntested(body, node, store.Node, meeting.Flag))
                return true;
        }

        return false;
    }

    private static bool ReachesUntested(Body body, int start, int store, Location flag)
    {
        var seen = new bool[body.Count];
        var pending = new Stack<int>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            foreach (var edge in body.Successors[pending.Pop()])
            {
                if (edge.IsBack || seen[edge.Target])
                    continue;
                seen[edge.Target] = true;
                if (edge.Target == store)
                    return true;
                if (body.Events[edge.Target] is not (Access { IsLoad: true, Location: var location }) || !location.Equals(flag))
                    pending.Push(edge.Target);
            }
        }

        return false;
    }
}
