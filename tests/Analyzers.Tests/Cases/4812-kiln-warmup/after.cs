using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4812;

internal sealed class KilnController
{
    private readonly Func<int, double> _thermocouple;
    private readonly double[] _baseline = new double[8];
    private readonly Thread _warmup;
    private double _target;
    private volatile bool _primed;

    public KilnController(Func<int, double> thermocouple)
    {
        _thermocouple = thermocouple;
        _warmup = new Thread(Prime) { IsBackground = true, Name = "kiln-warmup" };
    }

    public void Begin(double target)
    {
        _target = target;
        _warmup.Start();
    }

    public double[] ReadDrift()
    {
        WaitUntilPrimed();
        var drift = new double[_baseline.Length];
        for (int i = 0; i < drift.Length; i++)
        {
            drift[i] = _thermocouple(i) - _baseline[i];
        }

        return drift;
    }

    private void WaitUntilPrimed()
    {
        int turns = 0;
        while (!_primed)
        {
            if (++turns % 64 == 0)
            {
                Thread.Yield();
            }
            else
            {
                Thread.SpinWait(30);
            }
        }
    }

    private void Prime()
    {
        double coldest = double.MaxValue;
        do
        {
            for (int i = 0; i < _baseline.Length; i++)
            {
                _baseline[i] = _thermocouple(i);
                coldest = Math.Min(coldest, _target - _baseline[i]);
            }
        }
        while (coldest > 5);

        _primed = true;
    }
}
