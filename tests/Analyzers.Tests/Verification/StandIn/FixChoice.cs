using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which action a test applies.</summary>
internal sealed record FixChoice(ImmutableArray<CodeFixProvider> Providers, int? Index, string? EquivalenceKey)
{
    /// <summary>The chosen action for a diagnostic, or null when it is not offered.</summary>
    public async Task<(CodeAction Action, CodeFixProvider Provider)?> FindAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
            return null;
        var offered = new List<(CodeAction Action, CodeFixProvider Provider)>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add((action, provider)), cancellationToken));
        var wanted = EquivalenceKey is null ? offered : [.. offered.Where(offer => offer.Action.EquivalenceKey == EquivalenceKey)];
        var index = EquivalenceKey is null ? Index ?? 0 : 0;
        return index < wanted.Count ? wanted[index] : null;
    }
}
