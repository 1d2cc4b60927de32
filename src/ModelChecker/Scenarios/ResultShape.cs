using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>How many values results add to an outcome, as far as their types tell.</summary>
/// <param name="Least">The smallest number of values.</param>
/// <param name="Most">The largest number of values; a tuple behind a type that does not say so may have any.</param>
/// <param name="HasText">True when a value's text may hold a comma, or begin or end with a space.</param>
internal readonly record struct ResultShape(long Least, long Most, bool HasText)
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
        typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Half), typeof(float), typeof(double), typeof(decimal), typeof(Guid), typeof(TimeSpan),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
    ];

    /// <summary>The number of values, for a person.</summary>
    public string Count => Most == int.MaxValue ? $"at least {Least}" : Least == Most ? $"{Least}" : $"{Least} to {Most}";

    /// <summary>The results of all these methods, one after the other.</summary>
    public static ResultShape Of(IEnumerable<MethodInfo> methods) => Sum(methods.Select(method => Of(ActorResults.TypeOf(method.ReturnType))));

    private static ResultShape Of(Type type)
    {
        if (type == typeof(void) || type == typeof(ValueTuple))
            return default;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return OrNull(Of(value));
        if (IsTuple(type))
            return type.IsValueType ? Sum(type.GenericTypeArguments.Select(Of)) : OrNull(Sum(type.GenericTypeArguments.Select(Of)));
        if (Plain.Contains(type) || type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), false))
            return new ResultShape(1, 1, false);
        return type.IsSealed && !typeof(ITuple).IsAssignableFrom(type) ? new ResultShape(1, 1, true) : new ResultShape(0, int.MaxValue, true);
    }

    private static bool IsTuple(Type type) => type.IsGenericType && typeof(ITuple).IsAssignableFrom(type) && type.Assembly == typeof(ITuple).Assembly;

    /// <summary>Null is one value.</summary>
    private static ResultShape OrNull(ResultShape shape) => shape with { Least = Math.Min(shape.Least, 1), Most = Math.Max(shape.Most, 1) };

    private static ResultShape Sum(IEnumerable<ResultShape> shapes) => shapes.Aggregate(
        default(ResultShape), (sum, each) => new ResultShape(sum.Least + each.Least, Math.Min(sum.Most + each.Most, int.MaxValue), sum.HasText || each.HasText));
}
