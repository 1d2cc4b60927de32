using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System.Timers;
using System;

namespace Corpus.C3021;

public sealed class LatencyProbe : IDisposable
{
    private const int SampleCount = 32;

    private sealed class Baseline
    {
        public bool Captured;
        public double Mean;
        public double Deviation;
    }

    private readonly Func<double> _ping;
    private readonly Baseline _baseline = new Baseline();
    private readonly double[] _samples = new double[SampleCount];
    private readonly System.Timers.Timer _timer;
    private int _taken;

    public LatencyProbe(Func<double> ping, double intervalMilliseconds)
    {
        _ping = ping;
        _timer = new System.Timers.Timer(intervalMilliseconds);
        _timer.AutoReset = false;
        _timer.Elapsed += new ElapsedEventHandler(OnElapsed);
    }

    public void Start()
    {
        _timer.Start();
    }

    public bool IsOutlier(double latency)
    {
        if (!_baseline.Captured)
            return false;

        return Math.Abs(latency - _baseline.Mean) > 3 * _baseline.Deviation;
    }

    public void Dispose()
    {
        _timer.Dispose();
    }

    private void OnElapsed(object sender, ElapsedEventArgs e)
    {
        _samples[_taken++] = _ping();
        if (_taken < SampleCount)
        {
            _timer.Start();
            return;
        }

        double sum = 0;
        foreach (double sample in _samples)
            sum += sample;

        double mean = sum / SampleCount;
        double squares = 0;
        foreach (double sample in _samples)
            squares += (sample - mean) * (sample - mean);

        _baseline.Mean = mean;
        _baseline.Deviation = Math.Sqrt(squares / SampleCount);
        _baseline.Captured = true;
    }
}
