namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores of what a location holds at first: they take something back.</summary>
internal static class Resets
{
    public static bool Is(Site store) => store.Event is Access { Value: { Kind: ValueKind.Constant, Alternatives.IsEmpty: true, ConstantValue: var constant }, Location: var location }
        && DefaultValues.Of(InitialValues.TypeOf(location.Member)) is var initial && (Equals(constant, initial) || (constant is not null && Condition.Compare(constant, initial) == 0));
}
