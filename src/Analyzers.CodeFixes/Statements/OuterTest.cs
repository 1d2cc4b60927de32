using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SafePublication.Analyzers.Rewriting;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// A lock-free test before a lock that asks the same again: without it every call takes the lock, and nothing else changes. Each shape
/// says what takes the place of the test.
/// </summary>
internal sealed class OuterTest(IfStatementSyntax test, Document document, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Null where the lock behind the test does not ask the same again, or more would run than before.</summary>
    public DocumentEdit? Remove()
    {
        if (test.Else is not null || !RepeatableTest.Includes(test.Condition, model, cancellationToken))
            return null;
        var state = TestedState.Of(test.Condition);
        if (test.Parent is BlockSyntax block && Only(test.Statement) is ReturnStatementSyntax left)
            return Following(block) is { } @lock && LeadsTo(left, @lock, state, block) ? RemoveBefore(@lock) : null;
        return Only(test.Statement) switch
        {
            LockStatementSyntax inner when Only(inner.Statement) is IfStatementSyntax { Else: null } again && state == TestedState.Of(again.Condition) => Replace(inner),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } build when AsksItself(call, state) => Replace(build),
            _ => null,
        };
    }

    private static StatementSyntax Only(StatementSyntax statement) => statement is BlockSyntax { Statements: [var only] } ? Only(only) : statement;

    private LockStatementSyntax? Following(BlockSyntax block) => block.Statements.SkipWhile(statement => statement != test).Skip(1).FirstOrDefault() as LockStatementSyntax;

    // if (_ready) return x; lock (_gate) { if (_ready) return x; ... }      or { if (!_ready) { ... } return x; }
    private static bool LeadsTo(ReturnStatementSyntax left, LockStatementSyntax @lock, TestedState state, BlockSyntax block)
    {
        if (@lock.Statement is not BlockSyntax { Statements: [IfStatementSyntax { Else: null } again, ..] } body)
            return false;
        if (state == TestedState.Of(again.Condition))
            return Only(again.Statement) is ReturnStatementSyntax same && SyntaxFactory.AreEquivalent(left, same);
        if (state.Denied() != TestedState.Of(again.Condition))
            return false;
        var next = body.Statements.Skip(1).Concat(block.Statements.SkipWhile(statement => statement != @lock).Skip(1)).FirstOrDefault();
        return next is null ? left.Expression is null && block.Parent is BaseMethodDeclarationSyntax : SyntaxFactory.AreEquivalent(left, next);
    }

    // if (!_ready) Build();      where Build is { lock (_gate) { if (_ready) return; ... } }
    private bool AsksItself(InvocationExpressionSyntax call, TestedState state)
    {
        if (call is not { ArgumentList.Arguments.Count: 0, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences: [var reference] }
            || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax { Body.Statements: [LockStatementSyntax { Statement: BlockSyntax { Statements: [IfStatementSyntax { Else: null } again, ..] body } }] })
        {
            return false;
        }

        var asked = TestedState.Of(again.Condition);
        return asked == state ? body.Count == 1 : asked == state.Denied() && Only(again.Statement) is ReturnStatementSyntax;
    }

    private DocumentEdit RemoveBefore(LockStatementSyntax @lock) => new(document.Id, test, scope =>
    {
        var leading = Joined(test, @lock);
        scope.Editor.ReplaceNode(@lock, (current, _) => current.WithLeadingTrivia(leading));
        scope.Editor.RemoveNode(test, SyntaxRemoveOptions.KeepNoTrivia);
    });

    private DocumentEdit Replace(StatementSyntax inner) => new(document.Id, test, scope => scope.Editor.ReplaceNode(test, inner
        .WithLeadingTrivia(Joined(test, inner)).WithTrailingTrivia(test.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation)));

    // The comments above the test, then those above what stays.
    private static SyntaxTriviaList Joined(IfStatementSyntax test, StatementSyntax stays)
    {
        var kept = stays.GetLeadingTrivia();
        return kept.All(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia) ? test.GetLeadingTrivia() : test.GetLeadingTrivia().AddRange(kept.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
    }
}
