using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3006;

public interface IRateSource
{
    IDictionary Download(string baseCurrency, out int decimals);
}

public class RateFeed
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    private readonly IRateSource _source;
    private DateTime _loadedUtc;
    private Hashtable _rates;
    private int _decimals;
    private string _baseCurrency;

    public RateFeed(IRateSource source, string baseCurrency)
    {
        _source = source;
        _baseCurrency = baseCurrency;
    }

    public decimal Convert(string currency, decimal amount)
    {
        if (DateTime.UtcNow - _loadedUtc > MaxAge)
            Refresh();

        object rate = _rates[currency];
        if (rate == null)
            throw new ArgumentException("No rate from " + _baseCurrency, "currency");

        return Math.Round(amount * (decimal)rate, _decimals);
    }

    public bool Supports(string currency)
    {
        if (DateTime.UtcNow - _loadedUtc > MaxAge)
            Refresh();

        return _rates.ContainsKey(currency);
    }

    private void Refresh()
    {
        lock (this)
        {
            if (DateTime.UtcNow - _loadedUtc <= MaxAge)
                return;

            int decimals;
            IDictionary table = _source.Download(_baseCurrency, out decimals);
            Hashtable rates = new Hashtable(table.Count, StringComparer.OrdinalIgnoreCase);
            foreach (DictionaryEntry entry in table)
                rates.Add(entry.Key, entry.Value);

            _rates = rates;
            _decimals = decimals;
            _baseCurrency = _baseCurrency.ToUpperInvariant();
            _loadedUtc = DateTime.UtcNow;
        }
    }
}
