using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Methods that never return: they say so, or do nothing but throw.</summary>
internal sealed class ThrowingMethods
{
    private const string Attribute = "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute";

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contain(IMethodSymbol method) => _known.GetOrAdd(method.OriginalDefinition, static symbol => NeverReturns((IMethodSymbol)symbol));

    private static bool NeverReturns(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.FullName() == Attribute)
        || (method is { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: [var declaration] } && OnlyThrows(declaration.GetSyntax()));

    private static bool OnlyThrows(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => OnlyThrows(method.Body, method.ExpressionBody),
        LocalFunctionStatementSyntax function => OnlyThrows(function.Body, function.ExpressionBody),
        _ => false,
    };

    private static bool OnlyThrows(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow) =>
        arrow?.Expression is ThrowExpressionSyntax || block?.Statements is [ThrowStatementSyntax];
}
