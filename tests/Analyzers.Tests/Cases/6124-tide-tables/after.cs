using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6124;

public sealed class TidePredictor
{
    private readonly double[] _constituents;
    private readonly object _prepare = new();
    private volatile bool _prepared;
    private double[] _speeds;
    private double _datum;

    public TidePredictor(double[] constituents) => _constituents = constituents;

    public double HeightAt(double hours)
    {
        if (!_prepared)
        {
            lock (_prepare)
            {
                if (!_prepared)
                {
                    Prepare();
                    _prepared = true;
                }
            }
        }

        double height = _datum;
        for (int i = 0; i < _speeds.Length; i++)
        {
            height += _constituents[i] * Math.Cos(_speeds[i] * hours);
        }

        return height;
    }

    private void Prepare()
    {
        var speeds = new double[_constituents.Length];
        double sum = 0;
        for (int i = 0; i < speeds.Length; i++)
        {
            speeds[i] = Math.PI / (6.2 + i);
            sum += Math.Abs(_constituents[i]);
        }

        _speeds = speeds;
        _datum = sum;
    }
}
