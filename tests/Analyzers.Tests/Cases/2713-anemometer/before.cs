using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2713;

public readonly struct WindSample
{
    public WindSample(double speed, long takenAt)
    {
        Speed = speed;
        TakenAt = takenAt;
    }

    public double Speed { get; }

    public long TakenAt { get; }

    public bool IsFresh(long now) => now - TakenAt < 5_000;
}

public sealed class Anemometer : IDisposable
{
    private readonly Func<double> _pulse;
    private readonly Timer _tick;
    private WindSample _latest;

    public Anemometer(Func<double> pulse)
    {
        _pulse = pulse;
        _latest = new WindSample(0, Environment.TickCount64);
        _tick = new Timer(OnTick, null, 500, 500);
    }

    public double SpeedOr(double fallback)
    {
        WindSample sample = _latest;
        return sample.IsFresh(Environment.TickCount64) ? sample.Speed : fallback;
    }

    public string Telegram()
    {
        var (speed, age) = Split(_latest);
        return $"{speed:F1} m/s, {age} ms old";
    }

    public void Dispose()
    {
        _tick.Dispose();
    }

    private static (double Speed, long Age) Split(in WindSample sample)
    {
        return (sample.Speed, Environment.TickCount64 - sample.TakenAt);
    }

    private void OnTick(object state)
    {
        double speed = _pulse();
        if (speed >= 0)
        {
            _latest = new WindSample(speed, Environment.TickCount64);
        }
    }
}
