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

    public int Edition { get; private set; }

    public decimal[] Bands { get; private set; }

    public string Currency { get; private set; }

    public void Revise(decimal[] bands, string currency, string reason)
    {
        _revision.EnterWriteLock();
        try
        {
            Bands = bands.ToArray();
            Currency = currency;
            _history.Add(reason);
            Edition++;
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

public sealed class Quoter
{
    private readonly TariffBook _book;

    public Quoter(TariffBook book) => _book = book;

    public bool TryQuote(int kilometres, out string quote)
    {
        if (_book.Edition == 0)
        {
            quote = null;
            return false;
        }

        decimal[] bands = _book.Bands;
        int band = Math.Min(kilometres / 100, bands.Length - 1);
        quote = (bands[band] * kilometres).ToString("0.00") + " " + _book.Currency;
        return true;
    }
}
