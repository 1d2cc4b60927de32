using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3134;

public sealed class NumberSigns
{
    private readonly string _culture;
    private object _sync;
    private bool _known;
    private (string Minus, string Decimal) _signs;

    public NumberSigns(string culture) => _culture = culture;

    private (string Minus, string Decimal) Signs =>
        LazyInitializer.EnsureInitialized(ref _signs, ref _known, ref _sync, Find);

    public bool IsNegative(string text) => text.StartsWith(Signs.Minus, StringComparison.Ordinal);

    public int DecimalsOf(string text)
    {
        string point = Signs.Decimal;
        int at = text.IndexOf(point, StringComparison.Ordinal);
        return at < 0 ? 0 : text.Length - at - point.Length;
    }

    private (string Minus, string Decimal) Find()
    {
        var format = CultureInfo.GetCultureInfo(_culture).NumberFormat;
        return (format.NegativeSign, format.NumberDecimalSeparator);
    }
}
