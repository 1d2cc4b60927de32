using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The properties, and private functions, that return nothing but one field of their object.</summary>
internal sealed class FieldGetters
{
    private readonly ConcurrentDictionary<ISymbol, IFieldSymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The field that the property returns; null for every other property.</summary>
    public IFieldSymbol? FieldOf(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, static symbol => Find((IPropertySymbol)symbol));

    /// <summary>The field that a private function returns wherever it ends; null for every other function.</summary>
    public IFieldSymbol? FieldOf(IMethodSymbol function) => function is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, IsAsync: false }
        ? _known.GetOrAdd(function.OriginalDefinition, static symbol => Find((IMethodSymbol)symbol)) : null;

    /// <summary>The field that the property returns, plainly or by <c>Volatile.Read</c>; null for every other property.</summary>
    public static IFieldSymbol? Behind(IPropertySymbol property) => Find(property) ?? Named(property, DeclarationOf(property)?.DescendantNodes().OfType<ArgumentSyntax>().ToList() is [{ RefOrOutKeyword.RawKind: (int)SyntaxKind.RefKeyword, Expression: var read }] && IsReturned(read) ? NameOf(read) : null);

    private static IFieldSymbol? Find(IPropertySymbol property) => Named(property, DeclarationOf(property) is { } getter ? NameOf(getter) : null);

    private static IFieldSymbol? Find(IMethodSymbol function) => Named(function, function is { DeclaringSyntaxReferences: [var declaration] } ? NameOf(declaration.GetSyntax()) : null);

    private static SyntaxNode? DeclarationOf(IPropertySymbol property) =>
        property is { IsVirtual: false, IsAbstract: false, IsOverride: false, GetMethod.DeclaringSyntaxReferences: [var declaration] } ? declaration.GetSyntax() : null;

    private static IFieldSymbol? Named(ISymbol getter, string? name) =>
        name is null ? null : getter.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.IsStatic == getter.IsStatic);

    private static bool IsReturned(ExpressionSyntax read) => read.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Volatile.Read), Expression: IdentifierNameSyntax { Identifier.ValueText: nameof(Volatile) } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Volatile) } }, Parent: ArrowExpressionClauseSyntax or ReturnStatementSyntax };

    private static string? NameOf(SyntaxNode getter) => getter switch
    {
        ArrowExpressionClauseSyntax arrow => NameOf(arrow.Expression),
        AccessorDeclarationSyntax { ExpressionBody: { } arrow } => NameOf(arrow.Expression),
        MethodDeclarationSyntax { ExpressionBody: { } arrow } => NameOf(arrow.Expression),
        AccessorDeclarationSyntax { Body: { } block } => NameOfReturns(block),
        MethodDeclarationSyntax { Body: { } block } => NameOfReturns(block),
        _ => null,
    };

    private static string? NameOfReturns(BlockSyntax block) => NameOfAll(block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>());

    private static string? NameOfAll(IEnumerable<ReturnStatementSyntax> returns) =>
        returns.Select(each => NameOf(each.Expression)).Distinct().ToList() is [{ } only] ? only : null;

    private static string? NameOf(ExpressionSyntax? returned) => returned switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
