using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SafePublication.CommandLine.Scanning;

/// <summary>Asks the code fixes what they offer for a diagnostic.</summary>
internal sealed class Cures(ImmutableArray<CodeFixProvider> fixes)
{
    public async Task<Finding> DescribeAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var document = project.GetDocument(diagnostic.Location.SourceTree);
        var offers = document is null ? [] : await OffersAsync(document, diagnostic, cancellation);
        return new Finding(diagnostic, document, [.. offers.Select(offer => offer.Action.Title)]);
    }

    /// <summary>Every repair offered for the diagnostic, with the provider that offers it.</summary>
    public async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => offers.Add(new Offer(fix, action)), cancellation);
            await fix.RegisterCodeFixesAsync(context);
        }

        return offers.ToImmutable();
    }
}

/// <summary>A repair and who offers it.</summary>
internal sealed record Offer(CodeFixProvider Provider, CodeAction Action);
