using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6308;

internal sealed partial class RateBook
{
    private readonly object _refresh = new();
    private readonly Func<IDictionary<string, double>> _download;
    private long _fetchedAt;
    private string _base;
    private Dictionary<string, double> _rates;

    public RateBook(Func<IDictionary<string, double>> download) => _download = download;

    private void Fetch()
    {
        lock (_refresh)
        {
            if (_fetchedAt != 0)
            {
                return;
            }

            var book = new Dictionary<string, double>(_download(), StringComparer.Ordinal);
            foreach (var (currency, rate) in book)
            {
                if (rate == 1.0)
                {
                    _base = currency;
                }
            }

            _rates = book;
            Volatile.Write(ref _fetchedAt, Math.Max(1, Environment.TickCount64));
        }
    }
}

internal sealed partial class RateBook
{
    public bool Loaded => Volatile.Read(ref _fetchedAt) > 0;

    public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _fetchedAt));

    public bool TryConvert(double amount, string currency, out double converted)
    {
        if (!Loaded)
        {
            Fetch();
        }

        converted = amount;
        if (currency == _base)
        {
            return true;
        }

        bool known = _rates.TryGetValue(currency, out double rate);
        converted = amount * rate;
        return known;
    }
}
