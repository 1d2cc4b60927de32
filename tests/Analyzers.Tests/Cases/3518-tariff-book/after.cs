using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3518;

public sealed class TariffBook : IDisposable
{
    private readonly ReaderWriterLockSlim _revision = new();
    private readonly List<string> _history = new();

    private volatile Tariff _current;

    public Tariff Current => _current;

    public void Revise(decimal[] bands, string currency, string reason)
    {
        _revision.EnterWriteLock();
        try
        {
            _history.Add(reason);
            _current = new Tariff(_history.Count, bands.ToArray(), currency);
        }
        finally
        {
            _revision.ExitWriteLock();
        }
    }

    public string[] History()
    {
        _revision.EnterReadLock();
        try
        {
            return _history.ToArray();
        }
        finally
        {
            _revision.ExitReadLock();
        }
    }

    public void Dispose() => _revision.Dispose();
}

public sealed record Tariff(int Edition, decimal[] Bands, string Currency);

public sealed class Quoter
{
    private readonly TariffBook _book;

    public Quoter(TariffBook book) => _book = book;

    public bool TryQuote(int kilometres, out string quote)
    {
        var tariff = _book.Current;
        if (tariff is null)
        {
            quote = null;
            return false;
        }

        decimal[] bands = tariff.Bands;
        int band = Math.Min(kilometres / 100, bands.Length - 1);
        quote = (bands[band] * kilometres).ToString("0.00") + " " + tariff.Currency;
        return true;
    }
}
