using System.Globalization;

namespace SafePublication.Analyzers.Publishing;

internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>An atomic test: <c>left relation right</c>. A bool <c>b</c> alone is <c>b == true</c>.</summary>
internal sealed class Condition
{
    public Condition(Value left, Relation relation, Value right)
    {
        Left = left;
        Relation = relation;
        Right = right;
    }

    public Value Left { get; }

    public Relation Relation { get; }

    public Value Right { get; }

    public Condition Flipped => new(Right, Relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        var same => same,
    }, Left);

    public Condition Negated => new(Left, Relation switch
    {
        Relation.Equal => Relation.NotEqual,
        Relation.NotEqual => Relation.Equal,
        Relation.Less => Relation.GreaterOrEqual,
        Relation.LessOrEqual => Relation.Greater,
        Relation.Greater => Relation.LessOrEqual,
        _ => Relation.Less,
    }, Right);

    /// <summary>Whether the outcome is true when the left side has the value <paramref name="left"/>; null when that cannot be known.</summary>
    public bool? Holds(object? left)
    {
        if (Right.Kind != ValueKind.Constant)
            return null;
        if (Left.Map is { } map)
        {
            if (Integer(left) is not { } number)
                return null;
            left = map(number);
        }

        if (Compare(left, Right.ConstantValue) is not { } order)
            return null;
        return Relation switch
        {
            Relation.Equal => order == 0,
            Relation.NotEqual => order != 0,
            Relation.Less => order < 0,
            Relation.LessOrEqual => order <= 0,
            Relation.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>The order of two constants, numbers of different types among them; null where they have none.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => 1,
        (bool a, bool b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ when Number(left) is { } a && Number(right) is { } b => a.CompareTo(b),
        _ => left.Equals(right) ? 0 : null,
    };

    /// <summary>A whole number with all its bits; null for anything else, and for the ulong that may not fit.</summary>
    public static long? Integer(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    private static decimal? Number(object value) => value switch
    {
        char c => c,
        decimal number => number,
        double d when Math.Abs(d) < 1e18 => (decimal)d,
        float f when Math.Abs(f) < 1e18f => (decimal)f,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
