using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3223;

public abstract class QuasiSampler
{
    protected readonly object Gate = new();
    protected volatile bool Primed;

    public double Draw(int index)
    {
        if (!Primed)
        {
            lock (Gate)
            {
                if (!Primed)
                {
                    Prime();
                }
            }
        }

        return Value(index);
    }

    protected abstract void Prime();

    protected abstract double Value(int index);
}

public sealed class LatticeSampler : QuasiSampler
{
    private double _step;
    private double _shift;

    protected override void Prime()
    {
        _shift = Random.Shared.NextDouble();
        _step = (Math.Sqrt(5) - 1) / 2;
        Primed = true;
    }

    protected override double Value(int index)
    {
        double x = _shift + (index * _step);
        return x - Math.Floor(x);
    }
}

public sealed class StrataSampler : QuasiSampler
{
    private readonly int _cells;
    private int[] _order;

    public StrataSampler(int cells) => _cells = cells;

    protected override void Prime()
    {
        var order = new int[_cells];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Random.Shared.Shuffle(order);
        _order = order;
        Primed = true;
    }

    protected override double Value(int index) => (_order[index % _cells] + 0.5) / _cells;
}
