using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Corpus.C2427;

public sealed class RateSheet
{
    private readonly Dictionary<string, decimal> _rates;

    public RateSheet(string baseCurrency, DateTimeOffset asOf, IEnumerable<KeyValuePair<string, decimal>> rates)
    {
        BaseCurrency = baseCurrency;
        AsOf = asOf;
        _rates = rates.ToDictionary(static r => r.Key, static r => r.Value, StringComparer.OrdinalIgnoreCase);
        _rates[baseCurrency] = 1m;
    }

    public string BaseCurrency { get; }

    public DateTimeOffset AsOf { get; }

    public int Count => _rates.Count;

    public bool TryGet(string currency, out decimal rate) => _rates.TryGetValue(currency, out rate);
}

public sealed class RateBoard : IDisposable
{
    private readonly Func<IEnumerable<KeyValuePair<string, decimal>>> _download;
    private readonly object _refresh = new();
    private readonly Timer _timer;
    private RateSheet _sheet;

    public RateBoard(Func<IEnumerable<KeyValuePair<string, decimal>>> download)
    {
        _download = download;
        _timer = new Timer(static s => ((RateBoard)s).Refresh(), this, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
    }

    public decimal Convert(decimal amount, string from, string to)
    {
        var sheet = _sheet ?? Refresh();
        if (!sheet.TryGet(from, out var source) || !sheet.TryGet(to, out var target))
        {
            throw new KeyNotFoundException(from + "/" + to);
        }

        return decimal.Round(amount / source * target, 4);
    }

    public string Describe()
    {
        var sheet = _sheet;
        return sheet is null ? "no rates" : $"{sheet.Count} rates in {sheet.BaseCurrency} as of {sheet.AsOf:O}";
    }

    public void Dispose() => _timer.Dispose();

    private RateSheet Refresh()
    {
        lock (_refresh)
        {
            var sheet = new RateSheet("EUR", DateTimeOffset.UtcNow, _download());
            _sheet = sheet;
            return sheet;
        }
    }
}
