using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Repairs;

/// <summary>The mark that the analysis puts on a diagnostic which acquire and release would cure.</summary>
internal static class OrderRepairs
{
    public const string Property = "OrderRepairs";

    public static bool IsOffered(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Property, out var value) && value == "true";
}
