using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3822;

public sealed class RationStore
{
    private readonly object _door = new();
    private readonly Dictionary<string, int> _shelf = new();
    private readonly Func<IEnumerable<KeyValuePair<string, int>>> _delivery;
    private bool _stocked;
    private int _total;

    public RationStore(Func<IEnumerable<KeyValuePair<string, int>>> delivery) => _delivery = delivery;

    public int Total
    {
        get
        {
            lock (_door)
            {
                StockIfEmpty();
                return _total;
            }
        }
    }

    public bool TryTake(string item, int amount)
    {
        lock (_door)
        {
            StockIfEmpty();
            if (!_shelf.TryGetValue(item, out int left) || left < amount)
            {
                return false;
            }

            _shelf[item] = left - amount;
            _total -= amount;
            return true;
        }
    }

    private void StockIfEmpty()
    {
        if (_stocked)
        {
            return;
        }

        foreach (var (item, amount) in _delivery())
        {
            _shelf[item] = amount;
            _total += amount;
        }

        _stocked = true;
    }
}
