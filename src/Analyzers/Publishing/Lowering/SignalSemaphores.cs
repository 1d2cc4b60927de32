using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Semaphores that begin at zero: nobody can enter them before somebody else has released them, so they are events and no locks.</summary>
internal static class SignalSemaphores
{
    /// <summary>The field, property or local that is declared with such a semaphore; null for every other token.</summary>
    public static ISymbol? MemberOf(object token) => token is ISymbol { DeclaringSyntaxReferences: [var declaration] } member && Initial(declaration.GetSyntax()) is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var count, ..] }
        && count.Expression.IsKind(SyntaxKind.NumericLiteralExpression) && count.Expression.ToString() == "0" ? member : null;

    private static ExpressionSyntax? Initial(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        _ => null,
    };
}
