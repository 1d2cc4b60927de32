namespace SafePublication.Analyzers.Publishing;

/// <summary>A time that is asked for itself on the way, and that sends whoever still sees it unbuilt where the flag's other outcome leads.</summary>
internal static class OwnGates
{
    public static bool Contain(Program program, Site load, Observation observation)
    {
        var access = (Access)load.Event;
        if (load.Body != observation.Test.Body)
            return false;
        foreach (var test in program.TestsOf(access))
        {
            if (test.Node > load.Node && Asked(((Test)test.Event).Condition, access) is { } asked && WhenUnbuilt(asked, access.Location) is { } outcome)
                return TargetsOf(test, outcome).Intersect(TargetsOf(observation.Test, !observation.FastOutcome)).Any();
        }

        return false;
    }

    private static IEnumerable<int> TargetsOf(Site test, bool outcome) =>
        test.Body.Successors[test.Node].Where(edge => !edge.IsBack && edge.Kind == (outcome ? EdgeKind.True : EdgeKind.False)).Select(edge => edge.Target);

    /// <summary>The test with the loaded value on its left.</summary>
    private static Condition? Asked(Condition condition, Access load) =>
        condition.Left.Source == load ? condition : condition.Right.Source == load ? condition.Flipped : null;

    /// <summary>The outcome for a time that nobody has set: it is before every other.</summary>
    private static bool? WhenUnbuilt(Condition condition, Location location) =>
        condition.Right.Kind != ValueKind.Constant && InitialValues.TypeOf(location.Member) is { Name: "DateTime" or "DateTimeOffset" or "TimeSpan", ContainingNamespace.Name: "System" }
            ? condition.Relation is Relation.Less or Relation.LessOrEqual or Relation.NotEqual : null;
}
