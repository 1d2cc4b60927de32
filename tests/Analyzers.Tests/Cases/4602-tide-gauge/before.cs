using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4602;

public sealed class TideGauge
{
    private readonly ManualResetEventSlim _running = new(false);
    private readonly Func<int, double> _harmonic;
    private bool _calibrated;
    private double[] _offsets;
    private double _scale;

    public TideGauge(Func<int, double> harmonic)
    {
        _harmonic = harmonic;
        var thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    public double LevelAt(int hour)
    {
        _running.Wait();
        if (!_calibrated)
        {
            return double.NaN;
        }

        return _offsets[hour % _offsets.Length] * _scale;
    }

    private void Run()
    {
        _running.Set();
        var offsets = new double[24];
        for (int hour = 0; hour < offsets.Length; hour++)
        {
            offsets[hour] = _harmonic(hour);
        }

        _offsets = offsets;
        _scale = 1 / (1 + Math.Abs(offsets[0]));
        _calibrated = true;
    }
}
