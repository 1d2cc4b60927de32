using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2010;

public interface IQuoteFeed
{
    decimal Fetch(string pair);
}

public sealed class SpotDesk
{
    private readonly object _fetch = new();
    private readonly IQuoteFeed _feed;
    private readonly string _pair;
    private decimal _spot;

    public SpotDesk(IQuoteFeed feed, string pair)
    {
        _feed = feed;
        _pair = pair;
    }

    public string Pair => _pair;

    public decimal Convert(decimal amount)
    {
        return decimal.Round(amount * Spot(), 2, MidpointRounding.ToEven);
    }

    public decimal[] ConvertAll(IReadOnlyList<decimal> amounts)
    {
        var converted = new decimal[amounts.Count];
        decimal spot = Spot();
        for (int i = 0; i < converted.Length; i++)
        {
            converted[i] = decimal.Round(amounts[i] * spot, 2, MidpointRounding.ToEven);
        }

        return converted;
    }

    private decimal Spot()
    {
        if (_spot == 0m)
        {
            lock (_fetch)
            {
                if (_spot == 0m)
                {
                    decimal quoted = _feed.Fetch(_pair);
                    if (quoted <= 0m)
                    {
                        throw new InvalidOperationException("no quote for " + _pair);
                    }

                    _spot = quoted;
                }
            }
        }

        return _spot;
    }
}
