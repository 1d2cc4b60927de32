using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

internal static class DefaultValues
{
    /// <summary>The value that memory of <paramref name="type"/> has before anything is stored: false, 0 or null.</summary>
    public static object? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
            return Of(underlying);
        return type?.SpecialType switch
        {
            SpecialType.System_Boolean => false,
            SpecialType.System_Char => '\0',
            >= SpecialType.System_SByte and <= SpecialType.System_Double => 0,
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr => 0,
            _ => null,
        };
    }
}
