using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5306;

public sealed class FrostProbe
{
    private readonly object _bench = new();
    private volatile bool _calibrated;
    private double _offset;
    private double[] _curve;

    public static FrostProbe Shared { get; } = new();

    public bool TryCorrect(int raw, out double celsius)
    {
        celsius = raw;
        if (!_calibrated)
        {
            return false;
        }

        celsius = _curve[raw % _curve.Length] - _offset;
        return true;
    }

    public void Calibrate(IReadOnlyList<double> samples)
    {
        ArgumentOutOfRangeException.ThrowIfZero(samples.Count);
        lock (_bench)
        {
            if (!_calibrated)
            {
                Reference = samples;
            }
        }
    }

    private IReadOnlyList<double> Reference
    {
        set
        {
            Fit(value);
            _calibrated = true;
        }
    }

    private void Fit(IReadOnlyList<double> samples)
    {
        _offset = samples.Average();
        _curve = samples.Select(s => s * 0.5).ToArray();
    }
}
