using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4712;

public sealed class ConversionDesk
{
    private static readonly ConcurrentDictionary<string, ConversionDesk> s_desks = new(StringComparer.Ordinal);

    private readonly string _pair;
    private readonly Func<string, decimal[]> _quotes;
    private decimal _midRate;

    private ConversionDesk(string pair, Func<string, decimal[]> quotes)
    {
        _pair = pair;
        _quotes = quotes;
    }

    public static ConversionDesk For(string pair, Func<string, decimal[]> quotes) =>
        s_desks.GetOrAdd(pair, static (p, q) => new ConversionDesk(p, q), quotes);

    public decimal Convert(decimal amount)
    {
        if (_midRate == decimal.Zero)
        {
            Quote();
        }

        return decimal.Round(amount * _midRate, 2);
    }

    private void Quote()
    {
        decimal[] quotes = _quotes(_pair);
        decimal sum = 0;
        foreach (decimal quote in quotes)
        {
            sum += quote;
        }

        _midRate = sum / quotes.Length;
    }
}
