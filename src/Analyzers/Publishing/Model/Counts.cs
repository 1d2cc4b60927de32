using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Numbers that are moved on from what they were.</summary>
internal static class Counts
{
    /// <summary>Whether the store only moves the number on: a counter of its own.</summary>
    public static bool IsStep(Site store) => store.Event is Access { Value: { Kind: ValueKind.Unknown, Operands: { IsEmpty: false } operands }, Location: var location }
        && operands.All(operand => operand.Place is { } place && place.Location.Equals(location));

    /// <summary>A sum that is taken for its own sake.</summary>
    public static bool IsInterlockedStep(Site store) => store.Event is Access { Order: MemoryOrder.FullFence } && IsStep(store);

    /// <summary>Whether the number goes down, too: then it counts what there is.</summary>
    public static bool GoDown(List<Site> stores) => stores.Exists(store => ((Access)store.Event).Value.Kind == ValueKind.Decreased);

    /// <summary>Whether a count of what there is may bound it: collections, and positions in them. It says nothing of what else stands beside.</summary>
    public static bool MayBound(Location location) => InitialValues.TypeOf(location.Member) is { SpecialType: not SpecialType.System_String } type
        && ((FlagTypes.IsWord(type) && !FlagTypes.IsState(type)) || type.TypeKind is TypeKind.Array or TypeKind.Error || type.AllInterfaces.Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable));
}
