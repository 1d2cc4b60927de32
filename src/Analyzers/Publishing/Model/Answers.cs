using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What a predicate has seen of a flag, and tells its callers.</summary>
internal static class Answers
{
    /// <summary>The tests in the callers that find out that the flag was seen down.</summary>
    public static IEnumerable<Observation> WhenDown(Observation observation, Program program)
    {
        var body = observation.Test.Body;
        if (body.Method is not { ReturnType.SpecialType: SpecialType.System_Boolean } method)
            yield break;

        foreach (var answer in new[] { true, false })
        {
            if (!MeansDown(answer, observation))
                continue;
            foreach (var site in program.CallSitesOf(method))
            {
                if (site.Event is Call call && TestOf(call, site) is var (test, condition) && condition.Holds(answer) is { } slow)
                    yield return new Observation(observation.Load, test, !slow);
            }
        }
    }

    /// <summary>
    /// Whether the callers of the test's body learn what it has seen. One that returns nothing tells them nothing where a flag that is down leads back
    /// to them, too, and nobody builds on that way or waits for it.
    /// </summary>
    public static bool Tell(Observation observation, Predicate<Event> builds)
    {
        var body = observation.Test.Body;
        if (body.Method is not { } method || observation.Access.Order == MemoryOrder.FullFence
            || !(method.ReturnsVoid || (AsyncMembers.ReturnsTask(method) && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true })))
            return true;
        var slow = FastPath.Reach(observation.Test, !observation.FastOutcome);
        var down = body.Events.Where((_, node) => slow[node]).ToList();
        return down.Exists(builds) || !down.Exists(step => step is Exit { IsThrow: false });
    }

    /// <summary>The test of what a call has answered.</summary>
    public static (Site Test, Condition Condition)? TestOf(Call call, Site site)
    {
        for (var node = site.Node + 1; node < site.Body.Count; node++)
        {
            if (site.Body.Events[node] is Test { Condition: var condition } && condition.Left.Source == call)
                return (new Site(site.Body, node), condition);
        }

        return null;
    }

    /// <summary>Whether the test's body returns this answer for a flag that is down: it gives no other then, or never gives it for one that is up.</summary>
    public static bool MeansDown(bool answer, Observation observation)
    {
        var body = observation.Test.Body;
        return IsGiven(answer, body, observation.Slow) && (!IsGiven(!answer, body, observation.Slow) || !IsGiven(answer, body, observation.Fast));
    }

    private static bool IsGiven(bool answer, Body body, NodeSet reached) => body.Events.Where((_, node) => reached[node]).OfType<Exit>()
        .Any(exit => exit.Returned is { Kind: ValueKind.Constant, ConstantValue: bool given } && given == answer);
}
