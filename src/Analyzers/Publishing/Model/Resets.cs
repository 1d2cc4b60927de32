namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores of what a location holds at first, and the clearing of a collection: they take something back.</summary>
internal static class Resets
{
    public static bool Is(Site store) => IsOfValue(store) || store.Event is Access { Location.IsContents: true, Syntax: var change } && Containers.Empties(change);

    private static bool IsOfValue(Site store) => store.Event is Access { Value: { Kind: ValueKind.Constant, Alternatives.IsEmpty: true, ConstantValue: var constant }, Location: var location }
        && DefaultValues.Of(InitialValues.TypeOf(location.Member)) is var initial && (Equals(constant, initial) || (constant is not null && Condition.Compare(constant, initial) == 0));
}
