using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Tests.Verification;

/// <summary>A finding that the rule only suggests.</summary>
internal static class Suggestion
{
    /// <param name="rule">The rule's identifier.</param>
    /// <param name="at">The number of the place in the markup: <c>{|#at:...|}</c>.</param>
    public static DiagnosticResult Of(string rule, int at) => new DiagnosticResult(rule, DiagnosticSeverity.Info).WithLocation(at).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
}
