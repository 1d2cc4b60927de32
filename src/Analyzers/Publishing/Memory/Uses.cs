using System.Collections.Immutable;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The values that an event uses.</summary>
internal static class Uses
{
    public static IEnumerable<Value> Of(Event step) => Alone(step).SelectMany(value => value.Parts);

    /// <summary>Whether there is a load behind one of the values, here or in a caller.</summary>
    public static bool AreOfLoads(ImmutableArray<Value> values) => values.Any(value => value.All.SelectMany(one => one.Parts).Any(part => part.Operands.Insert(0, part).Any(operand => operand.Kind == ValueKind.Parameter) || LoadsBehind(part).Any()));

    private static Value[] Alone(Event step) => step switch
    {
        Access access => access.Place.Through.Kind == ValueKind.None ? [access.Value] : [access.Place.Through, access.Value],
        Call call => [.. call.Arguments, call.Receiver],
        OpaqueCall call => [.. call.Arguments, call.Receiver],
        Use use => [.. use.Values],
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
