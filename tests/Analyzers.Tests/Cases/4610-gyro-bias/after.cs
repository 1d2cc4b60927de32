using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4610;

public sealed class GyroBias
{
    private readonly object _measure = new();
    private readonly Func<double[]> _sample;
    private volatile bool _measured;
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
        if (_measured)
        {
            return;
        }

        lock (_measure)
        {
            while (!_measured)
            {
                if (TryMeasure())
                {
                    _measured = true;
                    return;
                }

                Thread.Sleep(5);
            }
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
