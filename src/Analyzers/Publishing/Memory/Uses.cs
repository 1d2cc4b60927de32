namespace SafePublication.Analyzers.Publishing;

/// <summary>The values that an event uses.</summary>
internal static class Uses
{
    public static Value[] Of(Event step) => step switch
    {
        Access access => access.Place.Through.Kind == ValueKind.None ? [access.Value] : [access.Place.Through, access.Value],
        Call call => [.. call.Arguments, call.Receiver],
        OpaqueCall call => [.. call.Arguments, call.Receiver],
        Invocation invocation => [invocation.Function],
        Indexing indexing => [indexing.Index, indexing.Holder],
        Test test => [test.Condition.Left, test.Condition.Right],
        Exit exit => [exit.Returned, .. exit.Outs],
        _ => [],
    };

    /// <summary>The loads that one value, without its alternatives, was computed from or is reached through.</summary>
    public static IEnumerable<Access> LoadsBehind(Value value)
    {
        foreach (var operand in value.Operands)
        {
            if (operand.Source is Access load)
                yield return load;
        }

        for (var part = value; part.Kind == ValueKind.Loaded; part = part.Place!.Through)
        {
            if (part.Source is Access load)
                yield return load;
        }
    }
}
