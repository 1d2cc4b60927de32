using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Rules.PUB1001_PlainReadyLoad;
using SafePublication.Analyzers.Rules.PUB1002_PlainReadyStore;

namespace SafePublication.Analyzers.Rules;

/// <summary>The rooms. A test compares this list with the folders.</summary>
internal static class RuleRegistry
{
    public static readonly ImmutableArray<PublicationRule> Rules = ImmutableArray.Create<PublicationRule>(
        new PlainReadyLoadRule(),
        new PlainReadyStoreRule());

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        Rules.SelectMany(rule => new[] { rule.Live, rule.AtEnd }).ToImmutableArray();
}
