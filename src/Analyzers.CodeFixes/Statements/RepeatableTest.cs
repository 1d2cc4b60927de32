using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>Conditions that only load and compare, and load anew each time: repeating one changes nothing but what it sees.</summary>
internal static class RepeatableTest
{
    public static bool Includes(ExpressionSyntax condition, SemanticModel model, CancellationToken cancellationToken)
        => condition.DescendantNodesAndSelf().All(node => node switch
        {
            AssignmentExpressionSyntax or AwaitExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax or SingleVariableDesignationSyntax
                or AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax => false,
            PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Read", ContainingType.Name: "Volatile" },
            SimpleNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol,
            _ => true,
        });
}
