using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1740;

public sealed class PriceBoard : IDisposable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly SortedDictionary<string, decimal> _prices = new(StringComparer.Ordinal);
    private bool _outdated = true;
    private decimal[] _ladder;
    private string _etag;

    public string Etag
    {
        get
        {
            Rebuild();
            return _etag;
        }
    }

    public void Set(string sku, decimal price)
    {
        _rw.EnterWriteLock();
        try
        {
            _prices[sku] = price;
            _outdated = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public int CountBelow(decimal limit)
    {
        Rebuild();
        int at = Array.BinarySearch(_ladder, limit);
        return at < 0 ? ~at : at;
    }

    public void Dispose() => _rw.Dispose();

    private void Rebuild()
    {
        if (!_outdated)
        {
            return;
        }

        _rw.EnterWriteLock();
        try
        {
            if (_outdated)
            {
                var ladder = new decimal[_prices.Count];
                var digest = new StringBuilder();
                int i = 0;
                foreach (var (sku, price) in _prices)
                {
                    ladder[i++] = price;
                    digest.Append(sku).Append('=').Append(price).Append('|');
                }

                Array.Sort(ladder);
                _ladder = ladder;
                _etag = string.GetHashCode(digest.ToString()).ToString("x8");
                _outdated = false;
            }
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
