using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1636;

public sealed record DepthLevel(decimal Price, int Size);

public sealed class PriceBook
{
    private readonly Func<IEnumerable<DepthLevel>> _snapshot;
    private volatile bool _open;
    private DepthLevel[] _levels;
    private decimal _tick;
    private int _connected;

    public PriceBook(Func<IEnumerable<DepthLevel>> snapshot) => _snapshot = snapshot;

    public void Connect()
    {
        if (Interlocked.Exchange(ref _connected, 1) == 0)
        {
            ThreadPool.QueueUserWorkItem(static book => book.Load(), this, preferLocal: false);
        }
    }

    public decimal Cost(int quantity)
    {
        if (!_open)
        {
            return -1;
        }

        var levels = _levels;
        decimal cost = 0;
        for (int i = 0; i < levels.Length && quantity > 0; i++)
        {
            int take = Math.Min(quantity, levels[i].Size);
            cost += take * levels[i].Price;
            quantity -= take;
        }

        return cost;
    }

    public decimal Round(decimal price)
    {
        if (!_open)
        {
            return price;
        }

        return decimal.Floor(price / _tick) * _tick;
    }

    private void Load()
    {
        var levels = new List<DepthLevel>(_snapshot());
        levels.Sort(static (a, b) => a.Price.CompareTo(b.Price));
        decimal tick = 0.01m;
        for (int i = 1; i < levels.Count; i++)
        {
            tick = Math.Max(tick, levels[i].Price - levels[i - 1].Price);
        }

        _tick = tick;
        _levels = levels.ToArray();
        _open = true;
    }
}
