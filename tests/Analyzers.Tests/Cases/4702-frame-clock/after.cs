using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4702;

public sealed class FrameClock : IDisposable
{
    private const double NominalRate = 1.0 / 60;

    private readonly Func<long, (double Rate, double Offset)> _measure;
    private readonly Timer _calibration;
    private long _calibratedAt;
    private double _rate;
    private double _offset;

    public FrameClock(Func<long, (double Rate, double Offset)> measure)
    {
        _measure = measure;
        _calibration = new Timer(static s => ((FrameClock)s).Calibrate(), this, 500, Timeout.Infinite);
    }

    public double ToMediaTime(long ticks)
    {
        long origin = Volatile.Read(ref _calibratedAt);
        if (origin <= 0)
        {
            return ticks * NominalRate;
        }

        return ((ticks - origin) * _rate) + _offset;
    }

    public void Dispose() => _calibration.Dispose();

    private void Calibrate()
    {
        long now = Math.Max(1, Environment.TickCount64);
        var (rate, offset) = _measure(now);
        _rate = rate;
        _offset = offset;
        Volatile.Write(ref _calibratedAt, now);
    }
}
