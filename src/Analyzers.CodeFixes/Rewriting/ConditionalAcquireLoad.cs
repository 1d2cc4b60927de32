using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Turns the plain load of <c>x?.Ready</c> into an acquire load: <c>x is { } y ? Volatile.Read(ref y.Ready) : null</c>.</summary>
internal static class ConditionalAcquireLoad
{
    /// <summary>Null where the load is not the whole of what follows the <c>?.</c>.</summary>
    public static DocumentEdit? Create(FlagAccess access, Flag flag, SemanticModel model)
    {
        if (access.Reference is not MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax { Parent: not ConditionalAccessExpressionSyntax } whole } binding
            || whole.WhenNotNull != binding)
        {
            return null;
        }

        var name = FreeName.For(Name(whole.Expression), whole, model);
        if (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison
            && comparison.Left == whole && comparison.Right.IsKind(SyntaxKind.TrueLiteralExpression))
        {
            return DocumentEdit.Replace(access.Document, comparison, (current, scope)
                => Parenthesize(BinaryExpression(SyntaxKind.LogicalAndExpression, Test(Receiver(current.Left), name), Load(scope, name, binding))));
        }

        return DocumentEdit.Replace(access.Document, whole, (current, scope)
            => Parenthesize(ConditionalExpression(Test(Receiver(current), name), Load(scope, name, binding), Null(scope, flag.Type))));
    }

    private static ExpressionSyntax Receiver(ExpressionSyntax whole) => ((ConditionalAccessExpressionSyntax)whole).Expression;

    private static ExpressionSyntax Test(ExpressionSyntax receiver, string name)
        => IsPatternExpression(
            receiver.WithoutTrivia(),
            RecursivePattern(null, null, PropertyPatternClause(SeparatedList<SubpatternSyntax>()), SingleVariableDesignation(Identifier(name))));

    private static ExpressionSyntax Load(EditScope scope, string name, MemberBindingExpressionSyntax binding)
        => VolatileCall.Read(scope, MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, IdentifierName(name), binding.Name.WithoutTrivia()));

    private static ExpressionSyntax Null(EditScope scope, ITypeSymbol type)
    {
        var literal = LiteralExpression(SyntaxKind.NullLiteralExpression);
        return type.IsReferenceType ? literal : CastExpression(NullableType((TypeSyntax)scope.Generator.TypeExpression(type)), literal);
    }

    // The simplifier drops the parentheses that are not needed.
    private static ExpressionSyntax Parenthesize(ExpressionSyntax expression)
        => ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);

    private static string Name(ExpressionSyntax receiver)
    {
        var last = receiver.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText.TrimStart('_') ?? "";
        return last.Length == 0 ? "known" : "known" + char.ToUpperInvariant(last[0]) + last.Substring(1);
    }
}
