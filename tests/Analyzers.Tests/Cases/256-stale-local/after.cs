using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C256;

public sealed class PriceBook
{
    private readonly Lock _fill = new();
    private readonly Func<IEnumerable<decimal>> _fetch;
    private readonly List<decimal> _lines = new();
    private volatile bool _warm;

    public PriceBook(Func<IEnumerable<decimal>> fetch) => _fetch = fetch;

    public int Count
    {
        get
        {
            Warm();
            return _lines.Count;
        }
    }

    public decimal Total()
    {
        Warm();
        decimal total = 0;
        foreach (decimal line in _lines)
        {
            total += line;
        }

        return total;
    }

    private void Warm()
    {
        if (!_warm)
        {
            lock (_fill)
            {
                if (!_warm)
                {
                    _lines.AddRange(_fetch());
                    _warm = true;
                }
            }
        }
    }
}
