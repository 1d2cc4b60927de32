using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The points in time and the durations of the library: what is computed from them is still a question of the stamp.</summary>
internal static class TimeTypes
{
    public static bool Are(ITypeSymbol? type) => type is INamedTypeSymbol { Name: nameof(DateTime) or nameof(DateTimeOffset) or nameof(TimeSpan) or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
