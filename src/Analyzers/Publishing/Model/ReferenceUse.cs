namespace SafePublication.Analyzers.Publishing;

/// <summary>What a body does with a reference that it has loaded.</summary>
internal static class ReferenceUse
{
    /// <summary>Whether the reference is more than compared with null: followed, handed on, or used in a way that the model does not show.</summary>
    public static bool IsFollowed(Site load) =>
        load.Body.Events.Any(step => step is not Test && Uses(step, load.Event)) || !load.Body.Events.Any(step => step is Test test && IsNullTest(test, load.Event));

    private static bool IsNullTest(Test test, Event load) =>
        test.Condition is { Left: var left, Right: { Kind: ValueKind.Constant, ConstantValue: null } } && Is(left, load);

    private static bool Uses(Event step, Event load) => step switch
    {
        Access access => Is(access.Place.Through, load) || (access.IsStore && Is(access.Value, load)),
        Call call => Is(call.Receiver, load) || call.Arguments.Any(argument => Is(argument, load)),
        OpaqueCall call => call.Arguments.Any(argument => Is(argument, load)),
        Invocation invocation => Is(invocation.Function, load),
        Indexing indexing => Is(indexing.Collection.Through, load),
        Exit exit => Is(exit.Returned, load),
        _ => false,
    };

    private static bool Is(Value value, Event load) => value.All.Any(one => ReferenceEquals(one.Source, load));
}
