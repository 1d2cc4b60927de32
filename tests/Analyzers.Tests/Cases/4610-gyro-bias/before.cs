using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4610;

public sealed class GyroBias
{
    private const int Idle = 0;
    private const int Measuring = 1;
    private const int Measured = 2;

    private readonly Func<double[]> _sample;
    private int _claim;
    private double[] _bias;
    private double _gain;

    public GyroBias(Func<double[]> sample) => _sample = sample;

    public double Correct(double raw, int axis)
    {
        Calibrate();
        return (raw - _bias[axis]) * _gain;
    }

    private void Calibrate()
    {
        while (Interlocked.CompareExchange(ref _claim, Measuring, Idle) == Idle)
        {
            if (TryMeasure())
            {
                Volatile.Write(ref _claim, Measured);
                return;
            }

            Volatile.Write(ref _claim, Idle);
            Thread.Sleep(5);
        }
    }

    private bool TryMeasure()
    {
        double[] sample = _sample();
        if (sample == null || sample.Length != 3)
        {
            return false;
        }

        _bias = sample;
        _gain = 1 / (1 + Math.Abs(sample[2]));
        return true;
    }
}
