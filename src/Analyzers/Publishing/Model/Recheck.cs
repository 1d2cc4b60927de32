using System.Collections.Immutable;

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
        var held = program.Locks.LocallyAt(store);
        var tests = meeting.TestsIn(store.Body);
        return !held.IsEmpty && tests.Overlaps(store.Body.Before(store.Node)) && EntersUntested(store, held, tests, meeting.Flag);
    }

    /// <summary>Walks back from the store to the entries of its locks, and not past a load of the flag, or of another mark that its body sets.</summary>
    private static bool EntersUntested(Site store, ImmutableHashSet<object> held, NodeSet tests, Location flag)
    {
        var body = store.Body;
        var marks = new HashSet<Location>(body.Events.OfType<Access>().Where(access => access is { IsStore: true, Value.Kind: ValueKind.Constant, Location.IsContents: false }).Select(access => access.Location));
        var seen = new NodeSet(body.Count);
        var pending = new Stack<int>();
        pending.Push(store.Node);
        while (pending.Count > 0)
        {
            foreach (var edge in body.Predecessors[pending.Pop()])
            {
                if (edge.IsBack || !seen.Add(edge.Target) || body.Events[edge.Target] is Access { IsLoad: true, Location: var location } look && (location.Equals(flag) || (marks.Contains(location) && IsTested(look, body))))
                    continue;
                if (body.Events[edge.Target] is LockStep { IsEnter: true, Token: var token } && held.Contains(token) && tests.Overlaps(body.Before(edge.Target)))
                    return true;
                pending.Push(edge.Target);
            }
        }

        return false;
    }

    private static bool IsTested(Access look, Body body) =>
        body.Events.OfType<Test>().Any(test => test.Condition.Left.All.Concat(test.Condition.Right.All).Any(value => ReferenceEquals(value.Source, look)));
}
