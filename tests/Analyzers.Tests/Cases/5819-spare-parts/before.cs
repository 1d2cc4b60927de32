using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5819;

public abstract class Warehouse
{
    private volatile bool _stocked;

    protected object Gate { get; } = new();

    protected bool Empty => !_stocked;

    protected void StockOnce()
    {
        if (!Monitor.IsEntered(Gate))
        {
            throw new SynchronizationLockException();
        }

        if (_stocked)
        {
            return;
        }

        Stock();
        _stocked = true;
    }

    protected abstract void Stock();
}

public sealed class SpareParts : Warehouse
{
    private readonly Func<IEnumerable<(string Sku, int Quantity)>> _count;
    private readonly SortedDictionary<string, int> _bins = new(StringComparer.Ordinal);
    private int _total;

    public SpareParts(Func<IEnumerable<(string Sku, int Quantity)>> count) => _count = count;

    public double Share(string sku)
    {
        if (Empty)
        {
            bool taken = false;
            try
            {
                Monitor.Enter(Gate, ref taken);
                StockOnce();
            }
            finally
            {
                if (taken)
                {
                    Monitor.Exit(Gate);
                }
            }
        }

        return _bins.TryGetValue(sku, out int quantity) ? quantity / (double)_total : 0;
    }

    protected override void Stock()
    {
        foreach (var (sku, quantity) in _count())
        {
            _bins[sku] = quantity;
            _total += quantity;
        }
    }
}
