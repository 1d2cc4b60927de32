using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3709;

public sealed class SpringGauge : IDisposable
{
    private readonly Func<int, double> _sensor;
    private readonly Timer _warmup;
    private volatile bool _primed;
    private double[] _levels;
    private double _peak;

    public SpringGauge(Func<int, double> sensor)
    {
        _sensor = sensor;
        _warmup = new Timer(OnWarm, null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
    }

    public double Average()
    {
        if (!_primed)
        {
            return double.NaN;
        }

        double sum = 0;
        foreach (double level in _levels)
        {
            sum += level / _peak;
        }

        return sum / _levels.Length;
    }

    private void OnWarm(object state)
    {
        Sample();
        _primed = true;
    }

    private void Sample()
    {
        var levels = new double[16];
        double peak = 1;
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = _sensor(i);
            peak = Math.Max(peak, levels[i]);
        }

        _levels = levels;
        _peak = peak;
    }

    public void Dispose() => _warmup.Dispose();
}
