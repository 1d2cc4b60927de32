using Microsoft.CodeAnalysis;

namespace SafePublication.ModelChecker.Rewriting.Tests.Scenarios;

/// <summary>
/// What a reader R may see of <c>_known.F</c>, which is 1 before <c>_known</c> is published as <c>_p</c>: -1 for a reference that is not there, and 0 where
/// nothing orders the load through the reference after the load that it came from.
/// </summary>
internal static class Provenance
{
    /// <summary>The way of a reference that was loaded: the load through it is ordered.</summary>
    public static void IsKept(string scenario, string flow) => AreOutcomes(scenario, $"var n = _p!; if (n == null) return -1; {flow}", "-1", "1");

    /// <summary>The same way for the same object, got elsewhere: no order is invented.</summary>
    public static void IsNotInvented(string scenario, string flow) => IsUnordered(scenario, $"if (_p == null) return -1; var n = _known; {flow}");

    public static void IsUnordered(string scenario, string body) => AreOutcomes(scenario, body, "-1", "0", "1");

    public static void AreOutcomes(string scenario, string body, params string[] outcomes)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
            Assert.Equal(outcomes, Checked.Source($"{scenario} [Actor] public int R() {{ {body} }} }}", level: level).Outcomes.Select(each => each.Values));
    }
}
