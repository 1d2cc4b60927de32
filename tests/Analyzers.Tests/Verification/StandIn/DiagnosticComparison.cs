using System.Collections.Immutable;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what was reported with what a test expects.</summary>
internal static class DiagnosticComparison
{
    /// <summary>What differs, in words; null when every diagnostic has its expectation and the other way round.</summary>
    public static string? Difference(ImmutableArray<Diagnostic> actual, ImmutableArray<DiagnosticResult> expected)
    {
        var missing = expected.ToList();
        var surplus = new List<Diagnostic>();
        foreach (var diagnostic in actual)
        {
            var match = missing.FindIndex(result => Matches(result, diagnostic));
            if (match < 0)
                surplus.Add(diagnostic);
            else
                missing.RemoveAt(match);
        }

        return missing.Count + surplus.Count == 0 ? null : Describe(missing, surplus);
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic actual)
        => expected.Id == actual.Id
        && (expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) || expected.Severity == actual.Severity)
        && (expected.Message is null || expected.Message == actual.GetMessage())
        && MatchesLocations(expected, actual);

    private static bool MatchesLocations(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Locations.IsEmpty)
            return actual.Location == Location.None;
        if (!expected.Locations[0].Matches(actual.Location))
            return false;
        return expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations)
            || (expected.Locations.Length == actual.AdditionalLocations.Count + 1
                && expected.Locations.Skip(1).Zip(actual.AdditionalLocations, (location, other) => location.Matches(other)).All(same => same));
    }

    private static string Describe(List<DiagnosticResult> missing, List<Diagnostic> surplus)
    {
        var text = new StringBuilder();
        foreach (var result in missing)
            text.Append("expected but not reported: ").AppendLine(result.ToString());
        foreach (var diagnostic in surplus)
        {
            text.Append("reported but not expected: ").AppendLine(diagnostic.ToString());
            foreach (var location in diagnostic.AdditionalLocations)
                text.Append("    with ").AppendLine(location.GetLineSpan().ToString());
        }

        return text.ToString();
    }
}
