using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Expressions that run nothing: variables and fields of variables, indexed by such or by literals. Naming one twice does no harm.</summary>
internal static class RepeatableExpression
{
    public static bool Includes(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => Includes(parenthesized.Expression, model, cancellationToken),
        MemberAccessExpressionSyntax member => IsVariable(member, model, cancellationToken) && Includes(member.Expression, model, cancellationToken),
        ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression, cancellationToken).Type is IArrayTypeSymbol
            && element.ArgumentList.Arguments.Select(argument => argument.Expression).Prepend(element.Expression)
                .All(part => Includes(part, model, cancellationToken)),
        SimpleNameSyntax name => IsVariable(name, model, cancellationToken),
        _ => false,
    };

    private static bool IsVariable(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol or ILocalSymbol or IParameterSymbol or ITypeSymbol or INamespaceSymbol;
}
