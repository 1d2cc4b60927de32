using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4615;

public sealed class WindCells
{
    private sealed class Gust
    {
        public bool Severe;
        public double Mean;
        public double Peak;
    }

    private readonly Gust[] _cells;
    private readonly Func<int, double[]> _probe;

    public WindCells(int size, Func<int, double[]> probe)
    {
        _cells = new Gust[size];
        _probe = probe;
    }

    public void Request(int index) => ThreadPool.QueueUserWorkItem(_ => Measure(index));

    public bool TryPeak(int index, out double peak)
    {
        peak = 0;
        Gust gust = _cells[index];
        if (gust == null || !gust.Severe)
        {
            return false;
        }

        peak = gust.Peak - gust.Mean;
        return true;
    }

    private void Measure(int index)
    {
        double sum = 0;
        var gust = new Gust();
        double[] speeds = _probe(index);
        foreach (double speed in speeds)
        {
            sum += speed;
            gust.Peak = Math.Max(gust.Peak, speed);
        }

        gust.Mean = sum / speeds.Length;
        gust.Severe = gust.Peak > 24;
        _cells[index] = gust;
    }
}
