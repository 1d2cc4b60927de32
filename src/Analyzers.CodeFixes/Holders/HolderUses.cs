using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Flags;
using SafePublication.Analyzers.Rewriting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Holders;

/// <summary>
/// Rewrites what names the fields that an object has taken over: their stores become locals and the last one a new object, their loads go
/// through the one reference where that is known to be set.
/// </summary>
internal sealed class HolderUses(GuardedState state, HolderClass holder, Document document, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly KnownSet _known = new(state.Sentinel, model, cancellationToken);

    /// <summary>Null where the object may not be there yet, or the use is more than a load or the store that builds it.</summary>
    public DocumentEdit? Edit(FlagAccess access, IFieldSymbol field)
    {
        var isSentinel = SymbolEqualityComparer.Default.Equals(field, state.Sentinel);
        var reference = access.Reference;
        if (reference is not SimpleNameSyntax && !field.IsStatic && reference is not MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            return null;
        var statement = state.Build.FirstOrDefault(part => part.Contains(reference));
        if (access.Kind == FlagAccessKind.Store)
            return reference.Parent!.Parent != statement ? null : isSentinel ? Publish((AssignmentExpressionSyntax)reference.Parent) : Keep((ExpressionStatementSyntax)statement!, field);
        if (access.Kind != FlagAccessKind.Load)
            return null;
        if (isSentinel && KnownSet.IsNullTest(reference))
            return DocumentEdit.Replace(document, reference, (current, _) => holder.Named(current));
        if (statement is not null)
            return isSentinel || !IsStoredBefore(field, statement) ? null : DocumentEdit.Replace(document, reference, (_, _) => IdentifierName(Local(field)));
        return _known.At(reference) ? DocumentEdit.Replace(document, reference, (current, _) => holder.Load(current, field)) : null;
    }

    private string Local(IFieldSymbol field) => FreeName.For(field.Name, state.Build[0], model);

    private bool IsStoredBefore(IFieldSymbol field, StatementSyntax statement) => state.Build.TakeWhile(part => part != statement)
        .Any(part => SymbolEqualityComparer.Default.Equals(GuardedState.Stored(part, state.Sentinel, model, cancellationToken), field));

    // _height = 3;   becomes   int height = 3;
    private DocumentEdit Keep(ExpressionStatementSyntax store, IFieldSymbol field) => DocumentEdit.Replace(document, store, (current, _) =>
    {
        var assignment = (AssignmentExpressionSyntax)current.Expression;
        var declarator = VariableDeclarator(Identifier(Local(field)).WithTrailingTrivia(Space), null, EqualsValueClause(assignment.OperatorToken, assignment.Right));
        return LocalDeclarationStatement(VariableDeclaration(holder.Type(field).WithTrailingTrivia(Space), SingletonSeparatedList(declarator))).WithSemicolonToken(current.SemicolonToken);
    });

    // _widths = [2];   becomes   _state = new State(height, [2]);
    private DocumentEdit Publish(AssignmentExpressionSyntax store) => DocumentEdit.Replace(document, store, (current, _) =>
    {
        var parts = state.Siblings.Select(sibling => Argument(IdentifierName(Local(sibling)))).Append(Argument(current.Right.WithoutTrivia()));
        var separators = Enumerable.Repeat(Token(default, SyntaxKind.CommaToken, TriviaList(Space)), state.Siblings.Count);
        var created = ObjectCreationExpression(Token(default, SyntaxKind.NewKeyword, TriviaList(Space)), IdentifierName(holder.Name), ArgumentList(SeparatedList(parts, separators)), null);
        return current.WithLeft(holder.Named(current.Left).WithTriviaFrom(current.Left)).WithRight(created.WithTriviaFrom(current.Right));
    });
}
