namespace SafePublication.Analyzers.Publishing;

/// <summary>A time that is asked for itself on the way, and that sends whoever still sees it unbuilt where the flag's other outcome leads.</summary>
internal static class OwnGates
{
    public static bool Contain(Site load, Observation observation)
    {
        var body = load.Body;
        if (body != observation.Test.Body)
            return false;
        for (var node = load.Node + 1; node < body.Count; node++)
        {
            if (body.Events[node] is Test { Condition: var condition } && Asked(condition, load) is { } asked && WhenUnbuilt(asked, ((Access)load.Event).Location) is { } outcome)
                return TargetsOf(body, node, outcome).Intersect(TargetsOf(body, observation.Test.Node, !observation.FastOutcome)).Any();
        }

        return false;
    }

    private static IEnumerable<int> TargetsOf(Body body, int test, bool outcome) =>
        body.Successors[test].Where(edge => !edge.IsBack && edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False)).Select(edge => edge.Target);

    /// <summary>The test with the loaded value on its left.</summary>
    private static Condition? Asked(Condition condition, Site load) =>
        condition.Left.Source == load.Event ? condition : condition.Right.Source == load.Event ? condition.Flipped : null;

    /// <summary>The outcome for a time that nobody has set: it is before every other.</summary>
    private static bool? WhenUnbuilt(Condition condition, Location location) =>
        condition.Right.Kind != ValueKind.Constant && InitialValues.TypeOf(location.Member) is { Name: "DateTime" or "DateTimeOffset" or "TimeSpan", ContainingNamespace.Name: "System" }
            ? condition.Relation is Relation.Less or Relation.LessOrEqual or Relation.NotEqual : null;
}
