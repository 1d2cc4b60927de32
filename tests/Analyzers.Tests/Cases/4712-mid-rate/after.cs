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
    private StrongBox<decimal> _midRate;

    private ConversionDesk(string pair, Func<string, decimal[]> quotes)
    {
        _pair = pair;
        _quotes = quotes;
    }

    public static ConversionDesk For(string pair, Func<string, decimal[]> quotes) =>
        s_desks.GetOrAdd(pair, static (p, q) => new ConversionDesk(p, q), quotes);

    public decimal Convert(decimal amount)
    {
        StrongBox<decimal> rate = _midRate ??= new StrongBox<decimal>(Quote());
        return decimal.Round(amount * rate.Value, 2);
    }

    private decimal Quote()
    {
        decimal[] quotes = _quotes(_pair);
        decimal sum = 0;
        foreach (decimal quote in quotes)
        {
            sum += quote;
        }

        return sum / quotes.Length;
    }
}
