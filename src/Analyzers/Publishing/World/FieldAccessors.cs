using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Accessors that do nothing but load or store the field behind their property, in words or without.</summary>
internal static class FieldAccessors
{
    public static bool IsPlain(AccessorDeclarationSyntax accessor) => accessor switch
    {
        { Body: null, ExpressionBody: null } => true,
        { ExpressionBody.Expression: var only } => IsField(only),
        { Body.Statements: [ReturnStatementSyntax { Expression: { } returned }] } => IsField(returned),
        { Body.Statements: [ExpressionStatementSyntax { Expression: var only }] } => IsField(only),
        _ => false,
    };

    /// <summary>The keyword, or an assignment of the value to it; the oldest compiler that we support has no type for it.</summary>
    private static bool IsField(ExpressionSyntax expression) => expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } store
        ? IsKeyword(store.Left)
        : IsKeyword(expression);

    private static bool IsKeyword(ExpressionSyntax expression) => expression is not IdentifierNameSyntax && expression.ToString() == "field";
}
