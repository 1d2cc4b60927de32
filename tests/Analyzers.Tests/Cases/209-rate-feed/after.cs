using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C209;

public sealed class RateFeed
{
    private sealed record Quote(decimal Rate, DateTime AsOf);

    private readonly Func<(decimal Rate, DateTime AsOf)> _fetch;
    private volatile Quote _quote;

    public RateFeed(Func<(decimal Rate, DateTime AsOf)> fetch)
    {
        _fetch = fetch;
        var pump = new Thread(Pump) { IsBackground = true, Name = "rates" };
        pump.Start();
    }

    public bool TryConvert(decimal amount, out decimal converted)
    {
        var quote = _quote;
        if (quote is null)
        {
            converted = 0m;
            return false;
        }

        converted = decimal.Round(amount * quote.Rate, 2);
        return true;
    }

    public string Describe()
    {
        var quote = _quote;
        return quote is null ? "no rate yet" : $"{quote.Rate} as of {quote.AsOf:u}";
    }

    private void Pump()
    {
        var (rate, asOf) = _fetch();
        _quote = new Quote(rate, asOf);
    }
}
