using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

internal static class SymbolNames
{
    /// <summary>Namespace and metadata name of a type: <c>System.Lazy`1</c>.</summary>
    public static string FullName(this INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{outer.FullName()}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.FullName()}.{type.MetadataName}" : type.MetadataName;

    public static string FullName(this INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{outer.FullName()}.{space.Name}" : space.Name;

    public static INamedTypeSymbol Outermost(this INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>A struct that is nothing but one reference.</summary>
    public static bool IsImmutableArray(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition: var definition } && definition.FullName() == "System.Collections.Immutable.ImmutableArray`1";

    /// <summary>Whether <paramref name="ancestor"/> is a base class of the type, at any distance.</summary>
    public static bool Inherits(this INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return false;
    }

    public static bool IsOrInherits(this INamedTypeSymbol type, INamedTypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition) || type.Inherits(other);

    /// <summary>Whether the symbol is the function, or lies in it, at any depth.</summary>
    public static bool IsWithin(this ISymbol? symbol, IMethodSymbol function)
    {
        for (; symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, function))
                return true;
        }

        return false;
    }

    public static bool IsInSource(this ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether the type is one of .NET itself, and not of a library or the program.</summary>
    public static bool IsOfPlatform(this INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space && (space.FullName() is "System" || space.FullName().StartsWith("System.", StringComparison.Ordinal));

    public static bool HasAttribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.FullName() == fullName);
}
