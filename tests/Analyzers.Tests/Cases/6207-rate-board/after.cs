using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6207;

public sealed class RateBoard
{
    private readonly object _refresh = new();
    private readonly Func<Dictionary<string, decimal>> _fetch;
    private Dictionary<string, decimal> _rates;
    private long _freshUntil;

    public RateBoard(Func<Dictionary<string, decimal>> fetch) => _fetch = fetch;

    public decimal Convert(string currency, decimal amount)
    {
        if (Environment.TickCount64 >= Volatile.Read(ref _freshUntil))
        {
            Refresh();
        }

        return _rates.TryGetValue(currency, out decimal rate) ? amount * rate : 0m;
    }

    private void Refresh()
    {
        lock (_refresh)
        {
            long now = Environment.TickCount64;
            if (now < _freshUntil)
            {
                return;
            }

            _rates = _fetch();
            Volatile.Write(ref _freshUntil, now + 60_000);
        }
    }
}
