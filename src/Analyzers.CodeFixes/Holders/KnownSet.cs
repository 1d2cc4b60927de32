using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Statements;

namespace SafePublication.Analyzers.Holders;

/// <summary>Tells where a reference that is never set back is known to be set: behind a test of it, or behind code that sets it.</summary>
internal sealed class KnownSet(IFieldSymbol sentinel, SemanticModel model, CancellationToken cancellationToken)
{
    // Documented bound: methods that set it are followed this deep.
    private const int MaxDown = 3;

    private readonly string _isNull = $"{sentinel.Name} is null";

    public bool At(SyntaxNode node) => At(node, MaxDown);

    /// <summary>Whether an expression does nothing with the reference but to compare it with null.</summary>
    public static bool IsNullTest(ExpressionSyntax reference) => reference.Parent switch
    {
        BinaryExpressionSyntax { OperatorToken.Text: "==" or "!=" } comparison => comparison.Left == reference && comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax { Pattern: var pattern } => (pattern is UnaryPatternSyntax not ? not.Pattern : pattern) is ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression },
        _ => false,
    };

    private bool At(SyntaxNode node, int depth)
    {
        for (var inner = node; inner.Parent is { } outer && inner is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); inner = outer)
        {
            var isKnown = outer switch
            {
                IfStatementSyntax test => (inner == test.Statement && SaysSet(test.Condition)) || (inner == test.Else && SaysMissing(test.Condition)),
                ConditionalExpressionSyntax choice => (inner == choice.WhenTrue && SaysSet(choice.Condition)) || (inner == choice.WhenFalse && SaysMissing(choice.Condition)),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => inner == and.Right && SaysSet(and.Left),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => inner == or.Right && SaysMissing(or.Left),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != inner).Any(statement => Sets(statement, depth)),
                _ => false,
            };
            if (isKnown)
                return true;
        }

        return false;
    }

    // Whether the reference is set when the statement is done; what leaves does not get there.
    private bool Sets(StatementSyntax statement, int depth) => statement switch
    {
        BlockSyntax block => block.Statements.Any(inner => Sets(inner, depth)),
        LockStatementSyntax @lock => Sets(@lock.Statement, depth),
        IfStatementSyntax { Else: null } test => SaysMissing(test.Condition) && (Leaves(test.Statement) || Sets(test.Statement, depth)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax store } => IsSentinel(store.Left),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } call } => depth > 0 && SetsAlways(call, depth - 1),
        _ => false,
    };

    private bool SetsAlways(InvocationExpressionSyntax call, int depth)
        => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, IsAsync: false, DeclaringSyntaxReferences: [var reference] }
            && reference.SyntaxTree == model.SyntaxTree && reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax { Body: { } body }
            && (Sets(body, depth) || body.Statements.LastOrDefault() is { } last && Leaves(last))
            && body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().All(returned => At(returned, depth));

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.LastOrDefault() is { } last && Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        _ => false,
    };

    private bool SaysSet(ExpressionSyntax condition) => condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both
        ? SaysSet(both.Left) || SaysSet(both.Right)
        : TestedState.Of(condition) is { IsDenied: true } state && state.Question == _isNull;

    private bool SaysMissing(ExpressionSyntax condition) => condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either
        ? SaysMissing(either.Left) || SaysMissing(either.Right)
        : TestedState.Of(condition) is { IsDenied: false } state && state.Question == _isNull;

    private bool IsSentinel(ExpressionSyntax expression) => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(expression, cancellationToken).Symbol, sentinel);
}
