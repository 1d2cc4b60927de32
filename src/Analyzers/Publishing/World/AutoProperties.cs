using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tells the properties that are a field with another name.</summary>
internal sealed class AutoProperties
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool IsAuto(IPropertySymbol property) => _known.GetOrAdd(property.OriginalDefinition, static symbol => Judge((IPropertySymbol)symbol));

    /// <summary>Whether a plain getter is no place of its own: it has no code, or the setter is a plain store too. Written out beside a setter that does more, it is where the load stands.</summary>
    public static bool LoadsAtItsCalls(IPropertySymbol property) => IsPlain(property.GetMethod)
        && (property.SetMethod is null || IsPlain(property.SetMethod) || SyntaxOf(property.GetMethod) is { Body: null, ExpressionBody: null });

    /// <summary>
    /// Whether a plain setter is no place of its own: it has no code, or the getter is a plain load too. Written out beside a getter that orders its
    /// load, it is where the order is missing.
    /// </summary>
    public static bool StoresAtItsCalls(IPropertySymbol property) => IsPlain(property.SetMethod)
        && (IsPlain(property.GetMethod) || SyntaxOf(property.SetMethod) is { Body: null, ExpressionBody: null });

    /// <summary>Whether the accessor only loads or stores the field, whatever the other accessor of the property does.</summary>
    private static bool IsPlain(IMethodSymbol? accessor) => SyntaxOf(accessor) is { } syntax && FieldAccessors.IsPlain(syntax);

    private static AccessorDeclarationSyntax? SyntaxOf(IMethodSymbol? accessor) =>
        accessor is { AssociatedSymbol: IPropertySymbol { IsAbstract: false, IsIndexer: false, ContainingType.TypeKind: not TypeKind.Interface }, DeclaringSyntaxReferences: [var declaration] }
            ? declaration.GetSyntax() as AccessorDeclarationSyntax : null;

    // Of a property in metadata only a contract says that it is one: the compiler of its own assembly has checked that.
    private static bool Judge(IPropertySymbol property) =>
        !property.IsAbstract && !property.IsIndexer && property.ContainingType.TypeKind != TypeKind.Interface
        && (property.DeclaringSyntaxReferences.IsEmpty ? Contract.Of(property).Any() : property.DeclaringSyntaxReferences.All(reference => IsAuto(reference.GetSyntax())));

    private static bool IsAuto(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } list } =>
            list.Accessors.All(FieldAccessors.IsPlain),
        _ => false,
    };
}
