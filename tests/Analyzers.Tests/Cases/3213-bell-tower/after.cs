using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3213;

public sealed class BellTower
{
    private sealed record Peal(int[] Order, double Interval);

    private readonly string[] _inscriptions;
    private readonly Lazy<Peal> _peal;

    public BellTower(string[] inscriptions)
    {
        _inscriptions = inscriptions;
        _peal = new Lazy<Peal>(Hang);
    }

    public int BellAt(int stroke)
    {
        int[] order = _peal.Value.Order;
        return order[stroke % order.Length];
    }

    public TimeSpan Duration(int strokes) => TimeSpan.FromSeconds(strokes * _peal.Value.Interval);

    private Peal Hang()
    {
        var order = new int[_inscriptions.Length];
        var weights = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            weights[i] = _inscriptions[i].Length;
        }

        Array.Sort(weights, order);
        return new Peal(order, 0.2 + (0.05 * order.Length));
    }
}
