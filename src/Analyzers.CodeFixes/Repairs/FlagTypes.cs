using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Repairs;

/// <summary>Which types the two ways of ordering take.</summary>
internal static class FlagTypes
{
    /// <summary>Whether <c>Volatile.Read</c> and <c>Volatile.Write</c> have an overload for the type: neither enums nor char have one.</summary>
    public static bool HasVolatileOverload(ITypeSymbol type) => type.TypeKind is not (TypeKind.Dynamic or TypeKind.Error) && (type.IsReferenceType
        || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16
            or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64
            or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Single
            or SpecialType.System_Double);

    /// <summary>Whether a field of the type may be <c>volatile</c> (C# specification, 15.5.4): nothing wider than 32 bits except references.</summary>
    public static bool MayBeVolatile(ITypeSymbol type) => type.TypeKind is not (TypeKind.Dynamic or TypeKind.Error) && (type.IsReferenceType
        || (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } && MayBeVolatile(underlying))
        || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_SByte or SpecialType.System_Byte
            or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Single);
}
