using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Rules;

/// <summary>One report: where, the other end of the race, and what the message says.</summary>
internal sealed record Finding(SyntaxNode Primary, SyntaxNode? OtherEnd, bool OrderRepairs, params string[] Arguments)
{
    /// <summary>The diagnostic's property that says whether acquire and release would cure it.</summary>
    public const string OrderRepairsKey = "OrderRepairs";

    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor) => Diagnostic.Create(
        descriptor,
        Primary.GetLocation(),
        OtherEnd is null ? [] : [OtherEnd.GetLocation()],
        OrderRepairs ? ImmutableDictionary<string, string?>.Empty.Add(OrderRepairsKey, "true") : ImmutableDictionary<string, string?>.Empty,
        [.. Arguments]);
}
