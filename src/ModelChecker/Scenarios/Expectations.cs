namespace SafePublication.ModelChecker.Scenarios;

/// <summary>What a scenario's attributes say about an outcome.</summary>
internal static class Expectations
{
    /// <summary>Why the outcome is a violation, or null.</summary>
    public static string? Violation(ScenarioShape shape, string outcome)
    {
        if (shape.Forbidden.Contains(outcome))
            return $"the outcome {Quoted(outcome)} is forbidden";
        return shape.Allowed.Count > 0 && !shape.Allowed.Contains(outcome) ? $"the outcome {Quoted(outcome)} is not among the allowed ones" : null;
    }

    private static string Quoted(string outcome) => $"\"{outcome}\"";
}
