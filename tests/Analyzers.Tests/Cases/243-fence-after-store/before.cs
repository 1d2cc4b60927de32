using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C243;

public sealed class LastReading : IDisposable
{
    private readonly Timer _timer;
    private readonly Func<(string Sensor, double Celsius)> _sample;
    private bool _has;
    private double _celsius;
    private string _sensor;

    public LastReading(Func<(string Sensor, double Celsius)> sample)
    {
        _sample = sample;
        _timer = new Timer(static state => ((LastReading)state).Sample(), this, 500, Timeout.Infinite);
    }

    public bool TryGet(out string text)
    {
        if (Volatile.Read(ref _has))
        {
            text = _sensor + ": " + _celsius.ToString("F1");
            return true;
        }

        text = null;
        return false;
    }

    public void Dispose()
    {
        _timer.Dispose();
    }

    private void Sample()
    {
        var (sensor, celsius) = _sample();
        _sensor = sensor;
        _celsius = celsius;
        _has = true;
        Interlocked.MemoryBarrier();
    }
}
