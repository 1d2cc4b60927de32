using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3213;

public sealed class BellTower
{
    private readonly string[] _inscriptions;
    private int _hung;
    private int[] _order;
    private double _interval;

    public BellTower(string[] inscriptions) => _inscriptions = inscriptions;

    public int BellAt(int stroke)
    {
        Hang();
        return _order[stroke % _order.Length];
    }

    public TimeSpan Duration(int strokes)
    {
        Hang();
        return TimeSpan.FromSeconds(strokes * _interval);
    }

    private void Hang()
    {
        if (Interlocked.CompareExchange(ref _hung, 1, 0) != 0)
        {
            return;
        }

        var order = new int[_inscriptions.Length];
        var weights = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            weights[i] = _inscriptions[i].Length;
        }

        Array.Sort(weights, order);
        _interval = 0.2 + (0.05 * order.Length);
        _order = order;
    }
}
