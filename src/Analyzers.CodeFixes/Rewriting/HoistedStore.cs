using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>
/// Turns a plain store or update whose value is used into a release store in a statement before: the value is kept in a local, unless
/// it is constant.
/// </summary>
internal sealed class HoistedStore
{
    private readonly ExpressionSyntax _store;
    private readonly ITypeSymbol _type;
    private readonly string? _local;
    private readonly UpdateComputation? _update;

    private HoistedStore(ExpressionSyntax store, ITypeSymbol type, string? local, UpdateComputation? update)
        => (_store, _type, _local, _update) = (store, type, local, update);

    /// <summary>Null where the store does not come first in its statement, or the variable of an update cannot be named twice.</summary>
    public static DocumentEdit? Create(FlagAccess access, Flag flag, SemanticModel model, bool keepsLoad, CancellationToken cancellationToken)
    {
        var store = UpdateComputation.Around(access.Reference);
        var isStore = store.IsKind(SyntaxKind.SimpleAssignmentExpression);
        var update = isStore ? null : UpdateComputation.Create(access, model, keepsLoad, cancellationToken);
        if (!isStore && update is null)
            return null;
        var isConstant = isStore && model.GetConstantValue(((AssignmentExpressionSyntax)store).Right, cancellationToken).HasValue;
        var hoisted = new HoistedStore(store, flag.Type, isConstant ? null : FreeName.For(flag.Symbol.Name, store, model), update);
        if (store.Parent is LambdaExpressionSyntax lambda)
            return DocumentEdit.Replace(access.Document, lambda, (current, scope) => hoisted.Unfold(current, scope));
        return FirstEvaluated.StatementOf(store) is { } statement
            ? new DocumentEdit(access.Document.Id, statement, scope => hoisted.Split(statement, scope))
            : null;
    }

    private void Split(StatementSyntax statement, EditScope scope)
    {
        var mark = new SyntaxAnnotation();
        scope.Editor.ReplaceNode(_store, (current, _) => current.WithAdditionalAnnotations(mark));
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
            scope.Editor.ReplaceNode(statement.Parent, (current, _) => StatementLists.Expand(current, mark, held => Expand(held, mark, scope)));
        else
            scope.Editor.ReplaceNode(statement, (current, _) => StatementLists.Wrap(Expand((StatementSyntax)current, mark, scope)).WithTriviaFrom(current));
    }

    private LambdaExpressionSyntax Unfold(LambdaExpressionSyntax lambda, EditScope scope)
    {
        var (before, value) = Parts(lambda.ExpressionBody!, scope);
        var @return = ReturnStatement(value.WithoutTrivia()).WithReturnKeyword(Token(default, SyntaxKind.ReturnKeyword, TriviaList(Space)));
        var body = Block(
            Token(default, SyntaxKind.OpenBraceToken, TriviaList(Space)),
            List(before.Append(@return).Select(statement => statement.WithTrailingTrivia(Space))),
            Token(SyntaxKind.CloseBraceToken));
        return lambda.WithExpressionBody(null).WithBlock(body);
    }

    private IReadOnlyList<StatementSyntax> Expand(StatementSyntax statement, SyntaxAnnotation mark, EditScope scope)
    {
        var store = (ExpressionSyntax)statement.GetAnnotatedNodes(mark).Single();
        var (before, value) = Parts(store, scope);
        return [.. before, statement.ReplaceNode(store, value.WithTriviaFrom(store))];
    }

    private (IReadOnlyList<StatementSyntax> Before, ExpressionSyntax Value) Parts(ExpressionSyntax store, EditScope scope)
    {
        var variable = UpdateComputation.Variable(store);
        if (_local is null)
            return ([ExpressionStatement(ReleaseStore.Write(scope, (AssignmentExpressionSyntax)store.WithoutTrivia()))], ((AssignmentExpressionSyntax)store).Right);
        var local = IdentifierName(_local);

        // 'x++' is worth what was loaded, every other store what is stored.
        var isPostfix = store is PostfixUnaryExpressionSyntax;
        var kept = isPostfix ? _update!.Load(scope, store) : _update?.Compute(scope, store, _update.Load(scope, store)) ?? ((AssignmentExpressionSyntax)store).Right;
        var stored = isPostfix ? _update!.Compute(scope, store, local) : local;
        return ([Declare(kept, scope), ExpressionStatement(VolatileCall.Write(scope, variable, stored))], local);
    }

    private LocalDeclarationStatementSyntax Declare(ExpressionSyntax value, EditScope scope)
    {
        var type = (TypeSyntax)scope.Generator.TypeExpression(_type);
        var declarator = VariableDeclarator(Identifier(_local!).WithTrailingTrivia(Space), null, EqualsValueClause(
            Token(default, SyntaxKind.EqualsToken, TriviaList(Space)), value.WithoutTrivia()));
        return LocalDeclarationStatement(VariableDeclaration(type.WithTrailingTrivia(Space), SingletonSeparatedList(declarator)));
    }
}
