using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    private bool IsNullable => !SymbolEqualityComparer.Default.Equals(_content, type);

    public DocumentEdit Declare(Document document, FieldDeclarationSyntax declaration, SemanticModel model)
    {
        var isAnnotated = model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        return DocumentEdit.Replace(document, declaration.Declaration, (current, scope) =>
        {
            var box = scope.StrongBox(Content(scope));
            var variable = current.Variables[0];
            var boxed = variable.Initializer is { } initial
                ? variable.WithInitializer(initial.WithValue(Box(initial.Value, scope).WithTriviaFrom(initial.Value)))
                : variable;
            return VariableDeclaration((isAnnotated ? NullableType(box) : box).WithTriviaFrom(current.Type), SingletonSeparatedList(boxed));
        });
    }

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

    /// <summary>Null where the stored value is a nullable one of which only the running program knows whether it has a value.</summary>
    public DocumentEdit? Store(FlagAccess access, SemanticModel model, CancellationToken cancellationToken)
    {
        if (access.Reference.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } store || !Fits(store.Right, model, cancellationToken))
            return null;
        return DocumentEdit.Replace(access.Document, store, (current, scope) =>
        {
            var boxed = current.WithRight(Box(current.Right, scope).WithTriviaFrom(current.Right));
            return access.Kind == FlagAccessKind.UsedStore
                ? MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ParenthesizedExpression(boxed.WithoutTrivia()), IdentifierName("Value"))
                : boxed;
        });
    }

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
