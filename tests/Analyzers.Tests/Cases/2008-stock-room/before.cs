using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2008;

public sealed record StockLine(string Sku, int Quantity);

public sealed class StockRoom
{
    private readonly object _gate = new();
    private readonly Func<IEnumerable<StockLine>> _inventory;
    private readonly Dictionary<string, int> _onHand = new();
    private bool _counted;
    private int _total;

    public StockRoom(Func<IEnumerable<StockLine>> inventory) => _inventory = inventory;

    public int Total
    {
        get
        {
            lock (_gate)
            {
                Count();
                return _total;
            }
        }
    }

    public bool Take(string sku, int quantity)
    {
        lock (_gate)
        {
            Count();
            if (!_onHand.TryGetValue(sku, out int left) || left < quantity)
            {
                return false;
            }

            _onHand[sku] = left - quantity;
            _total -= quantity;
            return true;
        }
    }

    public void Recount()
    {
        lock (_gate)
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

        _onHand.Clear();
        _total = 0;
        foreach (var line in _inventory())
        {
            _onHand[line.Sku] = line.Quantity;
            _total += line.Quantity;
        }

        _counted = true;
    }
}
