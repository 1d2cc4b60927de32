using System.Globalization;
using System.Runtime.CompilerServices;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>Writes values the same way on every machine.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value in one line of a witness: an object is named by its type, for its own code must not run here.</summary>
    public static string InOneLine(object? value)
    {
        var text = value is null or string or ValueType ? Of(value) : value.GetType().ToString();
        return string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>A result as the parts of an outcome: the items of a tuple, however deep, or the value itself.</summary>
    public static IEnumerable<string> Parts(object? result)
    {
        if (result is not ITuple tuple)
            return [Of(result)];
        return Enumerable.Range(0, tuple.Length).SelectMany(i => Parts(tuple[i]));
    }
}
