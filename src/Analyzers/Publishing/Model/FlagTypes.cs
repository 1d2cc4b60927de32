using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What can be a ready flag: a word, or a reference that is set lazily and so serves as a sentinel.</summary>
internal static class FlagTypes
{
    public static bool CanAnnounce(Location flag, Program program, List<Site> stores, List<Observation> observations)
    {
        var type = InitialValues.TypeOf(flag.Member);
        if (type is null)
            return false;
        return IsSentinel(type) ? LazyShape.Fits(program, stores, observations) : type.IsValueType && !type.IsTupleType;
    }

    public static bool IsSentinel(ITypeSymbol type) => type.IsReferenceType || type.TypeKind == TypeKind.Error || type is INamedTypeSymbol { Name: "ImmutableArray" };
}
