using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Publishing;

namespace SafePublication.Analyzers.Rules;

/// <summary>One report: where, the other end of the race, and what the message says.</summary>
internal sealed record Finding(Race Race, SyntaxNode Primary, SyntaxNode? OtherEnd, bool OrderRepairs, params string[] Arguments)
{
    /// <summary>The diagnostic's property that says whether acquire and release would cure it.</summary>
    public const string OrderRepairsKey = "OrderRepairs";

    /// <summary>The diagnostic's property that says what shows concurrency.</summary>
    public const string EvidenceKey = "Evidence";

    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor) => Diagnostic.Create(
        descriptor,
        Primary.GetLocation(),
        Race.IsSuggestion && descriptor.DefaultSeverity == DiagnosticSeverity.Warning ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
        OtherEnd is null ? [] : [OtherEnd.GetLocation()],
        Properties(),
        [.. Arguments]);

    private ImmutableDictionary<string, string?> Properties()
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(EvidenceKey, Race.Evidence.ToString());
        return OrderRepairs ? properties.Add(OrderRepairsKey, "true") : properties;
    }
}
