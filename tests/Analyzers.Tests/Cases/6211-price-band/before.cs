using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6211;

public sealed class PriceBand
{
    private readonly object _open = new();
    private bool _fixed;
    private double _low;
    private double _high;

    public void Fix(double reference, double width)
    {
        lock (_open)
        {
            if (_fixed)
            {
                return;
            }

            _low = reference * (1 - width);
            _high = reference * (1 + width);
            Volatile.WriteBarrier();
            _fixed = true;
        }
    }

    public bool Accepts(double price)
    {
        if (!_fixed)
        {
            return false;
        }

        Volatile.ReadBarrier();
        return price >= _low && price <= _high;
    }
}
