using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5312;

public sealed class RateDesk
{
    private readonly object _desk = new();
    private volatile bool _live;
    private Dictionary<string, decimal> _rates;

    public decimal Convert(string currency, decimal amount) =>
        amount * Pick(currency, _live, _rates);

    public void GoLive(IEnumerable<(string Currency, decimal Rate)> quotes)
    {
        lock (_desk)
        {
            if (_live)
            {
                return;
            }

            var rates = new Dictionary<string, decimal>();
            foreach (var (currency, rate) in quotes)
            {
                rates[currency] = rate;
            }

            _rates = rates;
            _live = true;
        }
    }

    private static decimal Pick(string currency, bool live, Dictionary<string, decimal> rates)
    {
        if (!live)
        {
            return 1m;
        }

        return rates.TryGetValue(currency, out decimal rate) ? rate : throw new KeyNotFoundException(currency);
    }
}
