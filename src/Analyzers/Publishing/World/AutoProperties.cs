using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tells the properties that are a field with another name.</summary>
internal sealed class AutoProperties
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool IsAuto(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, static symbol => Judge((IPropertySymbol)symbol));

    private static bool Judge(IPropertySymbol property) =>
        !property.IsAbstract && !property.IsIndexer && property.ContainingType.TypeKind != TypeKind.Interface
        && !property.DeclaringSyntaxReferences.IsEmpty
        && property.DeclaringSyntaxReferences.All(reference => IsAuto(reference.GetSyntax()));

    private static bool IsAuto(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } list } =>
            list.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null),
        _ => false,
    };
}
