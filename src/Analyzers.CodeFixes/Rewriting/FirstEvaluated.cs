using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Finds the statement that evaluates an expression before anything else, so that it may as well be evaluated in a statement before.</summary>
internal static class FirstEvaluated
{
    /// <summary>Null when something else runs first, or the expression does not run exactly once each time the statement does.</summary>
    public static StatementSyntax? StatementOf(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ExpressionSyntax parent && IsFirst(node, parent))
            node = parent;
        return node.Parent switch
        {
            ReturnStatementSyntax @return => @return,
            IfStatementSyntax @if when @if.Condition == node && @if.Parent is not ElseClauseSyntax => @if,
            SwitchStatementSyntax @switch => @switch,
            ThrowStatementSyntax @throw => @throw,
            ExpressionStatementSyntax statement => statement,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local } variables } variable }
                when variables.Variables[0] == variable && !local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) => local,
            _ => null,
        };
    }

    private static bool IsFirst(SyntaxNode node, ExpressionSyntax parent) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => true,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression
            or SyntaxKind.UnaryPlusExpression or SyntaxKind.BitwiseNotExpression,
        BinaryExpressionSyntax binary => binary.Left == node,
        ConditionalExpressionSyntax conditional => conditional.Condition == node,
        IsPatternExpressionSyntax pattern => pattern.Expression == node,
        SwitchExpressionSyntax @switch => @switch.GoverningExpression == node,
        MemberAccessExpressionSyntax access => access.Expression == node,
        AssignmentExpressionSyntax assignment => assignment.Right == node
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left is SimpleNameSyntax,
        _ => false,
    };
}
