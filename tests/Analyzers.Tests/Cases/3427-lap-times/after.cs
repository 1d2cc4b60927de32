using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3427;

public sealed class LapTimes
{
    private readonly object _timing = new();
    private readonly double[] _laps;
    private double[] _ordered;
    private double _median;
    private int _sorted;

    public LapTimes(double[] laps) => _laps = laps;

    public double Median => Volatile.Read(ref _sorted) != 0 ? _median : Sort()._median;

    public double Percentile(int percent)
    {
        if (Volatile.Read(ref _sorted) == 0)
        {
            Sort();
        }

        int at = Math.Clamp(percent * _ordered.Length / 100, 0, _ordered.Length - 1);
        return _ordered[at];
    }

    private LapTimes Sort()
    {
        lock (_timing)
        {
            if (_sorted == 0)
            {
                var ordered = (double[])_laps.Clone();
                Array.Sort(ordered);
                _ordered = ordered;
                _median = ordered.Length == 0 ? double.NaN : ordered[ordered.Length / 2];
                Volatile.Write(ref _sorted, 1);
            }
        }

        return this;
    }
}
