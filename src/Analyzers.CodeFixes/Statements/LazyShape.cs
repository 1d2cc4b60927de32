using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// The end of a body that builds one value under a lock and returns it: a test, the lock, the same test, the store of the value, the
/// store of the flag, and the value returned on every way.
/// </summary>
internal sealed record LazyShape(BlockSyntax Body, IfStatementSyntax Test, ExpressionSyntax Flag, ExpressionSyntax Gate, ExpressionSyntax Value, ExpressionSyntax Built)
{
    /// <summary>The statements that the shape is made of: all from the test on.</summary>
    public IEnumerable<StatementSyntax> Statements => Body.Statements.SkipWhile(statement => statement != Test);

    /// <summary>Null where anything else stands between, or something else is returned.</summary>
    public static LazyShape? Of(IfStatementSyntax test)
    {
        if (test is not { Else: null, Parent: BlockSyntax body } || Tested(test.Condition) is not { } flag)
            return null;
        var rest = body.Statements.SkipWhile(statement => statement != test).Skip(1).ToList();
        return TestedState.Of(test.Condition).IsDenied ? Nested(test, flag, body, rest) : Early(test, flag, body, rest);
    }

    // if (!_ready) { lock (_gate) { if (!_ready) { build } } } return _value;
    private static LazyShape? Nested(IfStatementSyntax test, ExpressionSyntax flag, BlockSyntax body, List<StatementSyntax> rest)
        => Only(test.Statement) is LockStatementSyntax @lock && Only(@lock.Statement) is IfStatementSyntax { Else: null } again && Same(test, again)
            && Listed(again.Statement) is [ExpressionStatementSyntax value, ExpressionStatementSyntax raised] && rest is [ReturnStatementSyntax returned]
            ? Create(test, flag, body, @lock, value, raised, [returned])
            : null;

    private static LazyShape? Early(IfStatementSyntax test, ExpressionSyntax flag, BlockSyntax body, List<StatementSyntax> rest)
    {
        if (Only(test.Statement) is not ReturnStatementSyntax first || rest is not [LockStatementSyntax @lock, ..] || Listed(@lock.Statement) is not [IfStatementSyntax { Else: null } again, ..] locked)
            return null;

        // if (_ready) return _value; lock (_gate) { if (_ready) return _value; build return _value; }
        if (Same(test, again))
        {
            return Only(again.Statement) is ReturnStatementSyntax second && locked is [_, ExpressionStatementSyntax value, ExpressionStatementSyntax raised, ..]
                ? Create(test, flag, body, @lock, value, raised, [first, second, .. locked.Skip(3), .. rest.Skip(1)])
                : null;
        }

        // if (_ready) return _value; lock (_gate) { if (!_ready) { build } return _value; }
        return TestedState.Of(again.Condition) == TestedState.Of(test.Condition).Denied() && Listed(again.Statement) is [ExpressionStatementSyntax stored, ExpressionStatementSyntax last]
            ? Create(test, flag, body, @lock, stored, last, [first, .. locked.Skip(1), .. rest.Skip(1)])
            : null;
    }

    private static LazyShape? Create(
        IfStatementSyntax test, ExpressionSyntax flag, BlockSyntax body, LockStatementSyntax @lock, ExpressionStatementSyntax value, ExpressionStatementSyntax raised, List<StatementSyntax> returns)
        => value.Expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } stored && Raised(raised) is { } target && SyntaxFactory.AreEquivalent(target, flag)
            && returns.TrueForAll(statement => statement is ReturnStatementSyntax { Expression: { } returned } && SyntaxFactory.AreEquivalent(returned, stored.Left))
            ? new LazyShape(body, test, flag, @lock.Expression, stored.Left, stored.Right)
            : null;

    private static bool Same(IfStatementSyntax test, IfStatementSyntax again) => TestedState.Of(test.Condition) == TestedState.Of(again.Condition);

    // '_ready', '!_ready', also by 'Volatile.Read(ref _ready)'
    private static ExpressionSyntax? Tested(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Tested(not.Operand),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Read" }, ArgumentList.Arguments: [{ RefKindKeyword.RawKind: not 0, Expression: var location }] } => location,
        SimpleNameSyntax or MemberAccessExpressionSyntax => condition,
        _ => null,
    };

    // '_ready = true' and 'Volatile.Write(ref _ready, true)'
    private static ExpressionSyntax? Raised(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right.RawKind: (int)SyntaxKind.TrueLiteralExpression } store => store.Left,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Write" }, ArgumentList.Arguments: [{ Expression: var location }, { Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }] } => location,
        _ => null,
    };

    private static StatementSyntax Only(StatementSyntax statement) => statement is BlockSyntax { Statements: [var only] } ? Only(only) : statement;

    private static IReadOnlyList<StatementSyntax> Listed(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements : [statement];
}
