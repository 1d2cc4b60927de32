using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>Tells whether a statement may leave the block that it stands in, or let other code of the same flow run meanwhile.</summary>
internal static class Exits
{
    public static bool Leave(StatementSyntax statement)
        => statement.DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => IsExit(node, statement));

    private static bool IsExit(SyntaxNode node, StatementSyntax statement) => node switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or AwaitExpressionSyntax or YieldStatementSyntax or GotoStatementSyntax => true,
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        BreakStatementSyntax => !IsInside(node, statement, outer => IsLoop(outer) || outer is SwitchStatementSyntax),
        ContinueStatementSyntax => !IsInside(node, statement, IsLoop),
        _ => false,
    };

    private static bool IsInside(SyntaxNode node, StatementSyntax statement, Func<SyntaxNode, bool> isTarget)
        => node.Ancestors().TakeWhile(outer => outer != statement.Parent).Any(isTarget);

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;
}
