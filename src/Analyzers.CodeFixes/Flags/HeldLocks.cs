using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Flags;

/// <summary>The locks that <c>lock</c> statements around an expression hold while it runs.</summary>
internal static class HeldLocks
{
    public static ImmutableHashSet<ISymbol> Around(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var held = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        for (var inner = node; inner.Parent is { } outer && !RunsLater(inner); inner = outer)
        {
            if (outer is LockStatementSyntax @lock && @lock.Statement == inner && Locked(@lock.Expression, model, cancellationToken) is { } symbol)
                held.Add(symbol);
        }

        return held.ToImmutable();
    }

    // A lambda or local function written inside a lock does not run inside it.
    private static bool RunsLater(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    private static ISymbol? Locked(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => expression.IsKind(SyntaxKind.ThisExpression)
            ? model.GetTypeInfo(expression, cancellationToken).Type
            : model.GetSymbolInfo(expression, cancellationToken).Symbol;
}
