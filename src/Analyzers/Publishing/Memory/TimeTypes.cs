using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The points in time and the durations of the library: what is computed from them is still a question of the stamp.</summary>
internal static class TimeTypes
{
    /// <summary>Whether the method tells a time that has no offset.</summary>
    public static bool IsUtcClock(IMethodSymbol method) => method is { Name: "get_UtcNow", ContainingType: { Name: nameof(DateTimeOffset), ContainingNamespace.Name: nameof(System) } } or { Name: "GetUtcNow", ContainingType: { Name: "TimeProvider", ContainingNamespace.Name: nameof(System) } };

    /// <summary>Whether the method gives the same time another offset.</summary>
    public static bool IsMoved(IMethodSymbol method) => method.Name is nameof(DateTimeOffset.ToOffset) or nameof(DateTimeOffset.ToLocalTime);

    public static bool Are(ITypeSymbol? type) => type is INamedTypeSymbol { Name: nameof(DateTime) or nameof(DateTimeOffset) or nameof(TimeSpan) or "DateOnly" or "TimeOnly", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
