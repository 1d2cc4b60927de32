using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>
/// Makes a field of a struct type hold a <c>StrongBox</c> of its value; no box stands for the default value. Every load takes the value
/// out of one box, every store publishes a new one.
/// </summary>
internal sealed class BoxedValue(ITypeSymbol type)
{
    private readonly ITypeSymbol _content = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? nullable.TypeArguments[0]
        : type;

    public bool IsNullable => !SymbolEqualityComparer.Default.Equals(_content, type);

    public DocumentEdit Declare(Document document, FieldDeclarationSyntax declaration, SemanticModel model)
        => DocumentEdit.Replace(document, declaration.Declaration, (current, scope) =>
        {
            var variable = current.Variables[0];
            var boxed = variable.Initializer is { } initial
                ? variable.WithInitializer(initial.WithValue(Box(initial.Value, scope).WithTriviaFrom(initial.Value)))
                : variable;
            return VariableDeclaration(FieldType(declaration, model, scope).WithTriviaFrom(current.Type), SingletonSeparatedList(boxed));
        });

    /// <summary>A field that shares its declaration gets one of its own behind the others.</summary>
    public DocumentEdit DeclareApart(Document document, FieldDeclarationSyntax declaration, VariableDeclaratorSyntax declarator, SemanticModel model) => new(document.Id, declaration, scope =>
    {
        var alone = declaration.WithDeclaration(VariableDeclaration(
            FieldType(declaration, model, scope).WithTriviaFrom(declaration.Declaration.Type), SingletonSeparatedList(declarator.WithoutTrivia())));
        var rest = declaration.WithDeclaration(declaration.Declaration.WithVariables(declaration.Declaration.Variables.Remove(declarator)));
        scope.Editor.InsertAfter(declaration, alone.WithLeadingTrivia(declaration.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))).WithTrailingTrivia(LineBreaks.Of(declaration)));
        scope.Editor.ReplaceNode(declaration, rest);
    });

    public TypeSyntax FieldType(SyntaxNode declaration, SemanticModel model, EditScope scope)
    {
        var box = Box(scope);
        return model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled() ? NullableType(box) : box;
    }

    public TypeSyntax Box(EditScope scope) => scope.StrongBox(Content(scope));

    public DocumentEdit Load(FlagAccess access) => DocumentEdit.Replace(access.Document, access.Reference, (current, _) =>
    {
        var value = ConditionalAccessExpression(current.WithoutTrivia(), MemberBindingExpression(IdentifierName("Value")));
        if (IsNullable)
            return IsReceiver(access.Reference) ? ParenthesizedExpression(value) : value;
        var whole = BinaryExpression(
            SyntaxKind.CoalesceExpression, value.WithTrailingTrivia(Space),
            Token(default, SyntaxKind.QuestionQuestionToken, TriviaList(Space)), LiteralExpression(SyntaxKind.DefaultLiteralExpression));
        return ParenthesizedExpression(whole).WithAdditionalAnnotations(Simplifier.Annotation);
    });

    /// <summary>
    /// Null where the value of the store is used and is a nullable one of which only the running program knows whether it has a value. A
    /// missing value is missing in the box, too, so <c>??=</c> stays what it is.
    /// </summary>
    public DocumentEdit? Store(FlagAccess access, SemanticModel model, CancellationToken cancellationToken)
    {
        if (access.Reference.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } store)
            return null;
        var isUsed = access.Kind == FlagAccessKind.UsedStore || (store.IsKind(SyntaxKind.CoalesceAssignmentExpression) && store.Parent is not ExpressionStatementSyntax);
        if (!Fits(store.Right, model, cancellationToken))
            return isUsed || store.IsKind(SyntaxKind.CoalesceAssignmentExpression) ? null : StoreIfAny(access, store, FreeName.For("value", store, model));
        return DocumentEdit.Replace(access.Document, store, (current, scope) =>
        {
            var boxed = current.WithRight(Box(current.Right, scope).WithTriviaFrom(current.Right));
            return isUsed
                ? MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ParenthesizedExpression(boxed.WithoutTrivia()), IdentifierName("Value"))
                : boxed;
        });
    }

    // _length = maybe;   becomes   _length = maybe is { } value ? new StrongBox<long>(value) : null;
    private DocumentEdit StoreIfAny(FlagAccess access, AssignmentExpressionSyntax store, string value) => DocumentEdit.Replace(access.Document, store, (current, scope) =>
    {
        var given = ParenthesizedExpression(current.Right.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        var any = IsPatternExpression(given, RecursivePattern(null, null, PropertyPatternClause(SeparatedList<SubpatternSyntax>()), SingleVariableDesignation(Identifier(value))));
        var boxed = ConditionalExpression(any, Box(IdentifierName(value), scope), LiteralExpression(SyntaxKind.NullLiteralExpression));
        return current.WithRight(boxed.WithTriviaFrom(current.Right)).WithAdditionalAnnotations(Formatter.Annotation);
    });

    /// <summary>Whether an expression gives a value or, literally, none.</summary>
    public bool Fits(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
        => IsNone(value) || !IsNullable || SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value, cancellationToken).Type, _content);

    // What follows would otherwise belong to the right side of the '?.'.
    private static bool IsReceiver(ExpressionSyntax reference)
        => reference.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax;

    private static bool IsNone(ExpressionSyntax value) => value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;

    private ExpressionSyntax Box(ExpressionSyntax value, EditScope scope)
        => IsNone(value)
            ? value
            : ObjectCreationExpression(
                Token(default, SyntaxKind.NewKeyword, TriviaList(Space)), scope.StrongBox(Content(scope)),
                ArgumentList(SingletonSeparatedList(Argument(value.WithoutTrivia()))), null);

    private TypeSyntax Content(EditScope scope) => (TypeSyntax)scope.Generator.TypeExpression(_content);
}
