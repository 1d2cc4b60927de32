using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace Corpus.C2311;

public interface IRateSource
{
    IEnumerable<string> ReadLines(DateOnly day);
}

public sealed class RateTable
{
    private readonly object _loading = new();
    private readonly IRateSource _source;
    private readonly DateOnly _day;
    private Dictionary<string, double> _rates;
    private string _baseCurrency;
    private volatile bool _loaded;

    public RateTable(IRateSource source, DateOnly day)
    {
        _source = source;
        _day = day;
    }

    public string BaseCurrency => _loaded ? _baseCurrency : LoadAndGet(static t => t._baseCurrency);

    public double Convert(double amount, string from, string to)
    {
        if (!_loaded)
        {
            Load();
        }

        var rates = _rates;
        return amount / rates[from] * rates[to];
    }

    private T LoadAndGet<T>(Func<RateTable, T> get)
    {
        Load();
        return get(this);
    }

    private void Load()
    {
        lock (_loading)
        {
            if (_loaded)
            {
                return;
            }

            var rates = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
            string baseCurrency = null;
            foreach (string line in _source.ReadLines(_day))
            {
                string[] cells = line.Split(';');
                baseCurrency ??= cells[0];
                rates[cells[0]] = double.Parse(cells[1], CultureInfo.InvariantCulture);
            }

            _rates = rates;
            _baseCurrency = baseCurrency;
            _loaded = true;
        }
    }
}
