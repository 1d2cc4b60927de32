using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Those who lose the race for a once-guard: what the exchange told them stays as it is, what they ask anew may say that all is built.</summary>
internal static class Losers
{
    /// <summary>Whether a loser reads payload, or returns, before it asks the flag for more than the claim.</summary>
    public static bool GoOn(PublishingStore store, ObservingLoad load, ImmutableArray<ObservingLoad> loads)
    {
        var body = load.Observation.Test.Body;
        var asked = new HashSet<int>(loads.Where(other => other != load).SelectMany(other => other.Observations).Where(other => other.Test.Body == body && other.IsSatisfiedBy(store.Access.Value) != true).Select(other => other.Test.Node));
        var reads = new HashSet<int>(load.Reads.Where(read => read.Body == body).Select(read => read.Node));
        var seen = new NodeSet(body.Count);
        var pending = new Stack<int>(load.Observations.Where(told => told.Test.Body == body && told.IsSatisfiedBy(store.Access.Value) != false)
            .SelectMany(told => body.Successors[told.Test.Node].Where(edge => edge.Kind == (told.FastOutcome ? EdgeKind.True : EdgeKind.False)).Select(edge => edge.Target)));
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (asked.Contains(node) || body.Events[node] == load.Access || !seen.Add(node))
                continue;
            if (reads.Contains(node) || body.Events[node] is Exit { IsThrow: false })
                return true;
            foreach (var edge in body.Successors[node].Where(edge => !edge.IsOrderOnly && !IsOther(body.Events[node], edge.Kind, store, load)))
                pending.Push(edge.Target);
        }

        return false;
    }

    /// <summary>Whether the loser, who has seen what the winner stored, does not leave the test this way.</summary>
    private static bool IsOther(Event step, EdgeKind kind, PublishingStore store, ObservingLoad load) => step is Test { Condition: var condition } && condition.Left.Source == load.Access
        && store.Access.Value is { Kind: ValueKind.Constant, ConstantValue: var stored } && condition.Holds(stored) is { } outcome && kind == (outcome ? EdgeKind.False : EdgeKind.True);
}
