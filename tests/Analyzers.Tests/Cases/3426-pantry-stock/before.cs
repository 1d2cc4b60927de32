using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3426;

public sealed class PantryStock
{
    private readonly object _shelf = new();
    private readonly Func<IEnumerable<(string Item, int Count)>> _inventory;
    private readonly Dictionary<string, int> _stock = new();
    private bool _counted;
    private int _total;

    public PantryStock(Func<IEnumerable<(string Item, int Count)>> inventory) => _inventory = inventory;

    public int Total
    {
        get
        {
            lock (_shelf)
            {
                Count();
                return _total;
            }
        }
    }

    public bool TryTake(string item)
    {
        lock (_shelf)
        {
            Count();
            if (!_stock.TryGetValue(item, out int left) || left == 0)
            {
                return false;
            }

            _stock[item] = left - 1;
            _total--;
            return true;
        }
    }

    public void Recount()
    {
        lock (_shelf)
        {
            _counted = false;
            Count();
        }
    }

    private void Count()
    {
        if (_counted)
        {
            return;
        }

        _counted = true;
        _stock.Clear();
        _total = 0;
        foreach (var (item, count) in _inventory())
        {
            _stock[item] = count;
            _total += count;
        }
    }
}
