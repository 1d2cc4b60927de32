using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5406;

public sealed class HeatPlate
{
    private readonly Barrier _step;
    private readonly double[] _change;
    private double[] _now;
    private double[] _next;
    private bool _settled;
    private double _residual;
    private int _steps;

    public HeatPlate(double[] start, int workers)
    {
        _now = start;
        _next = new double[start.Length];
        Array.Copy(start, _next, start.Length);
        _change = new double[workers];
        _step = new Barrier(workers, _ => Swap());
    }

    public string Relax()
    {
        var threads = new Thread[_change.Length];
        for (int w = 0; w < threads.Length; w++)
        {
            int me = w;
            threads[w] = new Thread(() => Work(me));
            threads[w].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return _steps + " steps, residual " + _residual.ToString("E1");
    }

    private void Work(int me)
    {
        int width = (_now.Length - 2 + _change.Length - 1) / _change.Length;
        int from = 1 + (me * width), to = Math.Min(from + width, _now.Length - 1);
        do
        {
            double worst = 0;
            for (int i = from; i < to; i++)
            {
                _next[i] = (_now[i - 1] + _now[i + 1]) / 2;
                worst = Math.Max(worst, Math.Abs(_next[i] - _now[i]));
            }

            _change[me] = worst;
            _step.SignalAndWait();
            if (_settled && me == 0)
            {
                Console.Error.WriteLine("settled at " + _residual);
            }
        }
        while (!_settled);
    }

    private void Swap()
    {
        double worst = 0;
        foreach (double c in _change)
        {
            worst = Math.Max(worst, c);
        }

        (_now, _next) = (_next, _now);
        _steps++;
        _residual = worst;
        _settled = worst < 1e-6 || _steps == 100_000;
    }
}
