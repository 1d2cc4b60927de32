using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Numbers that are moved on from what they were.</summary>
internal static class Counts
{
    /// <summary>Whether the store only moves the number on: a counter of its own.</summary>
    public static bool IsStep(Site store) => store.Event is Access { Value: { Kind: ValueKind.Unknown, Map: null, Operands: { IsEmpty: false } operands }, Location: var location }
        && operands.All(operand => operand.Place is { } place && place.Location.Equals(location));

    /// <summary>A sum that is taken for its own sake.</summary>
    public static bool IsInterlockedStep(Site store) => store.Event is Access { Order: MemoryOrder.FullFence } access && (IsStep(store) || access.Value.Kind == ValueKind.Decreased);

    /// <summary>Whether the number goes down, too: then it counts what there is.</summary>
    public static bool GoDown(List<Site> stores) => stores.Exists(store => ((Access)store.Event).Value.Kind == ValueKind.Decreased);

    /// <summary>Whether the step only gives back what the same function has taken too much, where it keeps it on another way: a place in a full table.</summary>
    public static bool IsGivenBack(Site down, List<Site> stores) => IsStepDown((Access)down.Event) && stores.Exists(up => up.Body == down.Body && IsStep(up) && !IsStepDown((Access)up.Event) && up.Body.After(up.Node)[down.Node]
        && up.Body.Reaches(node => up.Body.Events[node] is Exit { IsThrow: false }, node => stores.Exists(store => store.Body == up.Body && store.Node == node && IsStepDown((Access)store.Event)), up.Node));

    /// <summary>A number that begins above zero and is only ever taken down: what is left to do.</summary>
    public static bool IsCountdown(Location number, Program program)
    {
        var isTakenDown = false;
        var begins = false;
        foreach (var site in program.AccessesOf(number))
        {
            if (site.Event is not Access { IsStore: true } store)
                continue;
            if (IsStepDown(store))
                isTakenDown = true;
            else if (IsStep(site) || Resets.Is(site))
                return false;
            else
                begins |= store.Value.Kind != ValueKind.Constant || Condition.Compare(store.Value.ConstantValue, 0) > 0;
        }

        return isTakenDown && begins;
    }

    private static bool IsStepDown(Access store) => store.Value.Kind == ValueKind.Decreased
        || store is { Order: MemoryOrder.FullFence, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Interlocked.Decrement) } or IdentifierNameSyntax { Identifier.Text: nameof(Interlocked.Decrement) } } };

    /// <summary>Whether a count of what there is may bound it: collections, and positions in them. It says nothing of what else stands beside.</summary>
    public static bool MayBound(Location location) => InitialValues.TypeOf(location.Member) is { SpecialType: not SpecialType.System_String } type
        && ((FlagTypes.IsWord(type) && !FlagTypes.IsState(type)) || type.TypeKind is TypeKind.Array or TypeKind.Error || type.AllInterfaces.Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable));
}
