using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>What a condition asks, however it is spelt: <c>!_ready</c> is <c>_ready</c> denied, <c>_map != null</c> is <c>_map is null</c> denied.</summary>
internal sealed record TestedState(string Question, bool IsDenied)
{
    public static TestedState Of(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Of(not.Operand).Denied(),
        BinaryExpressionSyntax { OperatorToken.Text: "==" or "!=", Right: LiteralExpressionSyntax literal } binary => Compared(binary, literal),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } test => IsNull(test.Expression),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } } test => IsNull(test.Expression).Denied(),
        _ => new TestedState(Plain(condition), IsDenied: false),
    };

    public TestedState Denied() => this with { IsDenied = !IsDenied };

    private static TestedState Compared(BinaryExpressionSyntax test, LiteralExpressionSyntax literal)
    {
        var equal = literal.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => Of(test.Left),
            SyntaxKind.FalseLiteralExpression => Of(test.Left).Denied(),
            SyntaxKind.NullLiteralExpression => IsNull(test.Left),
            _ => new TestedState($"{Plain(test.Left)} is {literal}", IsDenied: false),
        };
        return test.IsKind(SyntaxKind.EqualsExpression) ? equal : equal.Denied();
    }

    private static TestedState IsNull(ExpressionSyntax expression) => new($"{Plain(expression)} is null", IsDenied: false);

    // An acquire load asks what a plain one asks, and 'this' only says where.
    private static string Plain(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Read" }, ArgumentList.Arguments: [{ RefKindKeyword.RawKind: not 0, Expression: var location }] } => Plain(location),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => Plain(name),
        _ => expression.WithoutTrivia().NormalizeWhitespace().ToString(),
    };
}
