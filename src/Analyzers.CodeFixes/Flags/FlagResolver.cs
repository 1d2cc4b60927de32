using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Flags;

/// <summary>Finds the flags that diagnostics report: each stands on a load of its flag or on a whole store to it.</summary>
internal static class FlagResolver
{
    /// <summary>The distinct flags of the diagnostics, in the order in which they are reported first.</summary>
    public static async Task<IReadOnlyList<Flag>> ResolveAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var flags = new List<Flag>();
        foreach (var diagnostic in diagnostics)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
                || await ResolveAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } symbol)
            {
                continue;
            }

            var report = (document.Id, diagnostic.Location.SourceSpan);
            var known = flags.FindIndex(flag => SymbolEqualityComparer.Default.Equals(flag.Symbol, symbol));
            if (known < 0)
                flags.Add(new Flag(symbol, [report]));
            else
                flags[known] = flags[known] with { Reports = [.. flags[known].Reports, report] };
        }

        return flags;
    }

    private static async Task<ISymbol?> ResolveAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var symbol = Accessed(model.GetOperation(node, cancellationToken)) ?? model.GetSymbolInfo(node, cancellationToken).Symbol;
        return await BehindAsync(symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false);
    }

    private static ISymbol? Accessed(IOperation? operation) => operation switch
    {
        IAssignmentOperation assignment => Accessed(assignment.Target),
        IIncrementOrDecrementOperation increment => Accessed(increment.Target),
        IConditionalAccessOperation access => Accessed(access.WhenNotNull),
        IMemberReferenceOperation member => member.Member,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The variable that holds the flag: the property of a hidden backing field, the field that a property only returns.</summary>
    private static async Task<ISymbol?> BehindAsync(ISymbol? symbol, Solution solution, CancellationToken cancellationToken)
    {
        symbol = symbol is IFieldSymbol { AssociatedSymbol: IPropertySymbol property } ? property : symbol;
        if (symbol?.OriginalDefinition is not { DeclaringSyntaxReferences.Length: > 0 } declared)
            return null;
        if (declared is IPropertySymbol { ContainingType: not null } named && await ReturnedFieldAsync(named, solution, cancellationToken).ConfigureAwait(false) is { } field)
            return field;
        return declared is IFieldSymbol or IPropertySymbol or ILocalSymbol or IParameterSymbol ? declared : null;
    }

    private static async Task<ISymbol?> ReturnedFieldAsync(IPropertySymbol property, Solution solution, CancellationToken cancellationToken)
    {
        if (await property.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not PropertyDeclarationSyntax declaration
            || Returned(declaration) is not { } returned
            || solution.GetDocument(declaration.SyntaxTree) is not { } document)
        {
            return null;
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetSymbolInfo(returned, cancellationToken).Symbol is IFieldSymbol { AssociatedSymbol: null } field ? field.OriginalDefinition : null;
    }

    private static ExpressionSyntax? Returned(PropertyDeclarationSyntax declaration)
    {
        var getter = declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return (declaration.ExpressionBody ?? getter?.ExpressionBody)?.Expression
            ?? (getter?.Body is { Statements.Count: 1 } body && body.Statements[0] is ReturnStatementSyntax { Expression: { } expression } ? expression : null);
    }
}
