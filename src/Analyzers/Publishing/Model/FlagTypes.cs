using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>What can be a ready flag: a word, or a reference that is set lazily and so serves as a sentinel.</summary>
internal static class FlagTypes
{
    // Documented bound: a sentinel is built in this many functions; a reference that more of them set is a state of the object's life.
    private const int MaxBuilders = 2;

    public static bool CanAnnounce(Location flag, Program program, List<Site> stores, List<Observation> observations)
    {
        var type = InitialValues.TypeOf(flag);
        return type is not null && (IsSentinel(type) ? IsBuiltInOnePlace(stores) && (LazyShape.Fits(program, stores, observations) || StandingReferences.Are(program, stores, observations)) : IsWord(type));
    }

    /// <summary>Whether the location stands for the elements of an array that are flags, each of what has its index.</summary>
    public static bool AreElements(Location location) => location.IsContents && InitialValues.TypeOf(location) is { } element && InitialValues.TypeOf(location.Member) is IArrayTypeSymbol && IsState(element);

    private static bool IsBuiltInOnePlace(List<Site> stores) => stores.Where(store => !Resets.Is(store)).Select(BuilderOf).Distinct().Take(MaxBuilders + 1).Count() <= MaxBuilders;

    /// <summary>What makes the value that is stored: the function that an initialiser is given, or the body itself.</summary>
    public static object BuilderOf(Site store) => store.Event is Access { Order: MemoryOrder.FullFence, Value.Kind: ValueKind.Unknown }
        && store.Body.Events.FirstOrDefault(step => step is Call && step.Syntax == store.Event.Syntax) is Call factory ? factory.Target : store.Body;

    /// <summary>A reference, or a struct that is nothing but one.</summary>
    public static bool IsSentinel(ITypeSymbol type) => type.IsReferenceType || type.TypeKind == TypeKind.Error || type.IsImmutableArray();

    /// <summary>A reference for certain; a type that does not bind may be anything.</summary>
    public static bool IsReference(ITypeSymbol type) => type.IsReferenceType && type.TypeKind != TypeKind.Error;

    /// <summary>Bool and enum have few values: a test of one means one of them.</summary>
    public static bool IsState(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum;

    public static bool IsWord(ITypeSymbol type) =>
        IsState(type) || type.SpecialType is (>= SpecialType.System_Char and <= SpecialType.System_Double and not SpecialType.System_Decimal)
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_DateTime
        || type is { Name: "TimeSpan", ContainingNamespace.Name: "System" };

    /// <summary>Whether an enum has more phases than down and up: each says that it has begun, and not that it has done its work.</summary>
    public static bool HasPhases(Location flag, List<Site> stores) => InitialValues.TypeOf(flag)!.TypeKind == TypeKind.Enum
        && stores.Select(store => ((Access)store.Event).Value).Where(value => value.Kind == ValueKind.Constant).Select(value => value.ConstantValue).Distinct().Count() > 2;
}
