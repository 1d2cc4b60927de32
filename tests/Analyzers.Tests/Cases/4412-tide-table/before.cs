using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4412;

public sealed class TideTable
{
    private readonly object _sync = new();
    private readonly double _amplitude;
    private volatile double[] _heights;
    private volatile float _datum;
    private bool _computed;

    public TideTable(double amplitude) => _amplitude = amplitude;

    public double At(int hour)
    {
        if (!_computed)
        {
            Compute();
        }

        return _heights[hour % 24] - _datum;
    }

    public bool IsNavigable(int hour, double draught) => At(hour) > draught + 0.5;

    private void Compute()
    {
        lock (_sync)
        {
            if (_computed)
            {
                return;
            }

            var heights = new double[24];
            double lowest = double.MaxValue;
            for (int h = 0; h < heights.Length; h++)
            {
                heights[h] = _amplitude * (1 + Math.Sin(h * Math.PI / 6.2));
                lowest = Math.Min(lowest, heights[h]);
            }

            _heights = heights;
            _datum = (float)lowest;
            _computed = true;
        }
    }
}
