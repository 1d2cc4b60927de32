using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>
/// Turns a plain store whose constant value is used at once (<c>return _ready = true;</c>, <c>a = _ready = true;</c>, a lambda's body)
/// into a release store in a statement before it.
/// </summary>
internal static class UsedReleaseStore
{
    /// <summary>Null where the value is not constant, or something runs between the store and its use.</summary>
    public static DocumentEdit? Create(FlagAccess access, SemanticModel model, CancellationToken cancellationToken)
    {
        var store = ReleaseStore.Assignment(access.Reference);
        if (!model.GetConstantValue(store.Right, cancellationToken).HasValue)
            return null;
        return store.Parent switch
        {
            ReturnStatementSyntax @return => new DocumentEdit(access.Document.Id, @return, scope => Split(scope, @return)),
            AssignmentExpressionSyntax { Left: SimpleNameSyntax, Parent: ExpressionStatementSyntax statement } outer
                when outer.Right == store && outer.IsKind(SyntaxKind.SimpleAssignmentExpression)
                => new DocumentEdit(access.Document.Id, statement, scope => Split(scope, statement)),
            LambdaExpressionSyntax lambda => DocumentEdit.Replace(access.Document, lambda, (current, scope) => Unfold(scope, current)),
            _ => null,
        };
    }

    private static void Split(EditScope scope, StatementSyntax statement)
    {
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            scope.Editor.InsertBefore(statement, [WriteStatement(scope, Store(statement))
                .WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(LineBreak(statement))]);
            scope.Editor.ReplaceNode(statement, (current, _) => Use((StatementSyntax)current).WithLeadingTrivia(Indentation(statement)));
        }
        else
        {
            scope.Editor.ReplaceNode(statement, (current, _) => Block(
                    WriteStatement(scope, Store(current)).WithTrailingTrivia(LineBreak(statement)), Use((StatementSyntax)current).WithoutTrivia())
                .WithTriviaFrom(current).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static LambdaExpressionSyntax Unfold(EditScope scope, LambdaExpressionSyntax lambda)
    {
        var store = (AssignmentExpressionSyntax)lambda.ExpressionBody!;
        var value = ReturnStatement(store.Right.WithoutTrivia()).WithReturnKeyword(Token(default, SyntaxKind.ReturnKeyword, TriviaList(Space)));
        var body = Block(
            Token(default, SyntaxKind.OpenBraceToken, TriviaList(Space)),
            List<StatementSyntax>([WriteStatement(scope, store).WithTrailingTrivia(Space), value.WithTrailingTrivia(Space)]),
            Token(SyntaxKind.CloseBraceToken));
        return lambda.WithExpressionBody(null).WithBlock(body);
    }

    private static AssignmentExpressionSyntax Store(SyntaxNode statement)
        => statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().Last();

    private static StatementSyntax Use(StatementSyntax statement)
    {
        var store = Store(statement);
        return statement.ReplaceNode(store, store.Right.WithTriviaFrom(store));
    }

    private static StatementSyntax WriteStatement(EditScope scope, AssignmentExpressionSyntax store)
        => ExpressionStatement(ReleaseStore.Write(scope, store.WithoutTrivia()));

    private static SyntaxTrivia LineBreak(SyntaxNode node)
        => node.GetTrailingTrivia().Concat(node.GetLeadingTrivia()).FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } own
            ? own
            : ElasticLineFeed;

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
