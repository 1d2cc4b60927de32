using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The properties that do nothing but return a field of their object under another name.</summary>
internal sealed class FieldGetters
{
    private readonly ConcurrentDictionary<ISymbol, IFieldSymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The field that the property returns; null for every other property.</summary>
    public IFieldSymbol? FieldOf(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, static symbol => Find((IPropertySymbol)symbol));

    private static IFieldSymbol? Find(IPropertySymbol property) =>
        property is { IsVirtual: false, IsAbstract: false, IsOverride: false, GetMethod.DeclaringSyntaxReferences: [var declaration] } && NameOf(Returned(declaration.GetSyntax())) is { } name
            ? property.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.IsStatic == property.IsStatic)
            : null;

    private static ExpressionSyntax? Returned(SyntaxNode getter) => getter switch
    {
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        AccessorDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression,
        AccessorDeclarationSyntax { Body.Statements: [ReturnStatementSyntax only] } => only.Expression,
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax? returned) => returned switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
