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
    private readonly string _baseCurrency;
    private volatile Sheet _sheet;

    public RateFeed(IRateSource source, string baseCurrency)
    {
        _source = source;
        _baseCurrency = baseCurrency;
    }

    public decimal Convert(string currency, decimal amount)
    {
        Sheet sheet = Current();
        object rate = sheet.Rates[currency];
        if (rate == null)
            throw new ArgumentException("No rate from " + sheet.BaseCurrency, "currency");

        return Math.Round(amount * (decimal)rate, sheet.Decimals);
    }

    public bool Supports(string currency)
    {
        return Current().Rates.ContainsKey(currency);
    }

    private Sheet Current()
    {
        Sheet sheet = _sheet;
        if (sheet != null && DateTime.UtcNow - sheet.LoadedUtc <= MaxAge)
            return sheet;

        lock (this)
        {
            sheet = _sheet;
            if (sheet != null && DateTime.UtcNow - sheet.LoadedUtc <= MaxAge)
                return sheet;

            string baseCurrency = sheet == null ? _baseCurrency : sheet.BaseCurrency;
            int decimals;
            IDictionary table = _source.Download(baseCurrency, out decimals);
            Hashtable rates = new Hashtable(table.Count, StringComparer.OrdinalIgnoreCase);
            foreach (DictionaryEntry entry in table)
                rates.Add(entry.Key, entry.Value);

            sheet = new Sheet(rates, decimals, baseCurrency.ToUpperInvariant(), DateTime.UtcNow);
            _sheet = sheet;
            return sheet;
        }
    }

    private sealed class Sheet
    {
        public readonly Hashtable Rates;
        public readonly int Decimals;
        public readonly string BaseCurrency;
        public readonly DateTime LoadedUtc;

        public Sheet(Hashtable rates, int decimals, string baseCurrency, DateTime loadedUtc)
        {
            Rates = rates;
            Decimals = decimals;
            BaseCurrency = baseCurrency;
            LoadedUtc = loadedUtc;
        }
    }
}
