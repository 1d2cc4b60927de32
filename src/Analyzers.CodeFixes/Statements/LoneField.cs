using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>A private field of a class in one part, which is named in one expression only.</summary>
internal static class LoneField
{
    /// <summary>The declaration of the field; null where another expression, type or document may name it, or in a record, which compares its fields.</summary>
    public static FieldDeclarationSyntax? Declaration(IFieldSymbol field, SyntaxNode root, ExpressionSyntax use, CancellationToken cancellationToken)
        => field is { DeclaredAccessibility: Accessibility.Private, ContainingType: { TypeKind: TypeKind.Class, IsRecord: false, DeclaringSyntaxReferences.Length: 1 }, DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: ClassDeclarationSyntax type } declaration }
            && root.Contains(declaration)
            && type.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == field.Name)
                .All(token => use.Span.Contains(token.Span) || declaration.Span.Contains(token.Span))
            ? declaration
            : null;
}
