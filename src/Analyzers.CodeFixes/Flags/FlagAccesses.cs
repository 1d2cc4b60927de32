using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace SafePublication.Analyzers.Flags;

/// <summary>Every access of a flag in the whole solution.</summary>
internal static class FlagAccesses
{
    public static async Task<IReadOnlyList<FlagAccess>> FindAsync(ISymbol flag, Solution solution, CancellationToken cancellationToken)
    {
        var accesses = new List<FlagAccess>();
        foreach (var referenced in await SymbolFinder.FindReferencesAsync(flag, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in referenced.Locations.Where(location => !location.IsImplicit))
                accesses.Add(await DescribeAsync(location, flag, cancellationToken).ConfigureAwait(false));
        }

        return accesses;
    }

    private static async Task<FlagAccess> DescribeAsync(ReferenceLocation location, ISymbol flag, CancellationToken cancellationToken)
    {
        var root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var name = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        var reference = Whole(name as ExpressionSyntax ?? (ExpressionSyntax)name.AncestorsAndSelf().First(node => node is ExpressionSyntax));
        var kind = new AccessClassifier(model, flag, cancellationToken).Classify(reference);
        return new FlagAccess(location.Document, reference, kind, HeldLocks.Around(reference, model, cancellationToken));
    }

    // '_ready' of 'dist._ready' stands for the whole member access.
    private static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };
}
