using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C209;

public sealed class RateFeed
{
    private readonly Func<(decimal Rate, DateTime AsOf)> _fetch;
    private bool _available;
    private decimal _rate;
    private DateTime _asOf;

    public RateFeed(Func<(decimal Rate, DateTime AsOf)> fetch)
    {
        _fetch = fetch;
        var pump = new Thread(Pump) { IsBackground = true, Name = "rates" };
        pump.Start();
    }

    public bool TryConvert(decimal amount, out decimal converted)
    {
        if (!_available)
        {
            converted = 0m;
            return false;
        }

        converted = decimal.Round(amount * _rate, 2);
        return true;
    }

    public string Describe()
    {
        return _available ? $"{_rate} as of {_asOf:u}" : "no rate yet";
    }

    private void Pump()
    {
        var (rate, asOf) = _fetch();
        _rate = rate;
        _asOf = asOf;
        _available = true;
    }
}
