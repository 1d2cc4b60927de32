namespace SafePublication.ModelChecker.Scenarios;

/// <summary>What a scenario's attributes say about an outcome.</summary>
internal static class Expectations
{
    private const string Separator = ", ";

    /// <summary>
    /// The outcome that an attribute names, written as outcomes are. Where no value holds a comma, the spaces around the values do not count; where one may, the
    /// text counts as it stands.
    /// </summary>
    /// <exception cref="ScenarioException">No outcome of the scenario has so many values, or none is named.</exception>
    public static string Outcome(Type scenario, string attribute, string? named, ResultShape shape)
    {
        if (named is null)
            throw new ScenarioException($"[{attribute}(null)] of {scenario.FullName} names no outcome.");
        var values = shape.HasText ? named.Split(Separator) : named.Split(',', StringSplitOptions.TrimEntries);
        var count = string.IsNullOrWhiteSpace(named) && !shape.HasText ? 0 : values.Length;
        return count < shape.Least || count > shape.Most && !shape.HasText
            ? throw new ScenarioException($"[{attribute}({Quoted(named)})] of {scenario.FullName} names {Values(count)}, but its actors and observer return {shape.Count}.")
            : string.Join(Separator, values);
    }

    /// <summary>Why the outcome is a violation, or null.</summary>
    public static string? Violation(ScenarioShape shape, string outcome)
    {
        if (shape.Forbidden.Contains(outcome))
            return $"the outcome {Quoted(outcome)} is forbidden";
        return shape.Allowed.Count > 0 && !shape.Allowed.Contains(outcome) ? $"the outcome {Quoted(outcome)} is not among the allowed ones" : null;
    }

    private static string Values(int count) => count == 1 ? "1 value" : $"{count} values";

    private static string Quoted(string outcome) => $"\"{outcome}\"";
}
