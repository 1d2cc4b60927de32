using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6229;

public sealed class BenchScale
{
    private readonly object _bench = new();
    private readonly Func<double> _raw;
    private bool _calibrated;
    private double _zero;
    private double _slope = 1;

    public BenchScale(Func<double> raw) => _raw = raw;

    public double Weigh()
    {
        lock (_bench)
        {
            return ToGrams(_raw());
        }
    }

    public double[] WeighSeries(int count)
    {
        var grams = new double[count];
        lock (_bench)
        {
            for (int i = 0; i < count; i++)
            {
                grams[i] = ToGrams(_raw());
            }
        }

        return grams;
    }

    public void Recalibrate(double slope)
    {
        lock (_bench)
        {
            _slope = slope;
            _calibrated = false;
        }
    }

    private double ToGrams(double reading)
    {
        if (!_calibrated)
        {
            _zero = _raw();
            _calibrated = true;
        }

        return (reading - _zero) * _slope;
    }
}
