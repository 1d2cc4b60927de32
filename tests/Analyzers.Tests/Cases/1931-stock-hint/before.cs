using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1931;

public sealed class StockShelf
{
    private readonly object _shelf = new();
    private readonly Dictionary<string, int> _stock = new();
    private bool _stocked;
    private string _lastSku;

    public bool TryTake(string sku)
    {
        if (!_stocked)
        {
            return false;
        }

        lock (_shelf)
        {
            if (!_stock.TryGetValue(sku, out int left) || left == 0)
            {
                return false;
            }

            _stock[sku] = left - 1;
            _lastSku = sku;
            return true;
        }
    }

    public void Deliver(string sku, int units)
    {
        lock (_shelf)
        {
            _stock[sku] = _stock.GetValueOrDefault(sku) + units;
            _stocked = true;
        }
    }

    public string Describe()
    {
        lock (_shelf)
        {
            return _stock.Count + " kinds, last " + (_lastSku ?? "-");
        }
    }
}
