using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4409;

public sealed class RatePrimer
{
    private Dictionary<string, decimal> _rates;
    private DateTime _quotedAt;
    private volatile bool _primed;

    public RatePrimer(Func<Dictionary<string, decimal>> download) =>
        ThreadPool.QueueUserWorkItem(_ => Prime(download));

    public bool Primed { get => _primed; private set => _primed = value; }

    public bool TryConvert(decimal amount, string currency, out decimal converted)
    {
        converted = 0;
        if (!Primed || DateTime.UtcNow - _quotedAt > TimeSpan.FromHours(4))
        {
            return false;
        }

        if (!_rates.TryGetValue(currency, out decimal rate))
        {
            return false;
        }

        converted = decimal.Round(amount * rate, 2);
        return true;
    }

    private void Prime(Func<Dictionary<string, decimal>> download)
    {
        var fresh = download();
        if (fresh.Count == 0)
        {
            return;
        }

        Adopt(fresh);
        Primed = true;
    }

    private void Adopt(Dictionary<string, decimal> fresh)
    {
        _rates = fresh;
        _quotedAt = DateTime.UtcNow;
    }
}
