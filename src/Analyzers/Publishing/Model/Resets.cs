namespace SafePublication.Analyzers.Publishing;

/// <summary>Stores of what a location holds at first: they take something back.</summary>
internal static class Resets
{
    public static bool Is(Site store) => store.Event is Access { Value: { Kind: ValueKind.Constant, Alternatives.IsEmpty: true, ConstantValue: var constant }, Location: var location }
        && Equals(constant, DefaultValues.Of(InitialValues.TypeOf(location.Member)));
}
