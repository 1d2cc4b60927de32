using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2811;

public interface IMicrophone
{
    void Read(Span<double> bands);
}

public sealed class Baseline
{
    public readonly double[] Bands = new double[8];
    public double Spread;
    public int Learned;
}

public sealed class Channel : IDisposable
{
    private readonly object _tick = new();
    private readonly IMicrophone _microphone;
    private readonly Timer _timer;
    private readonly double[] _sums = new double[8];
    private int _ticks;

    public Channel(IMicrophone microphone, Baseline baseline)
    {
        _microphone = microphone;
        Baseline = baseline;
        _timer = new Timer(static c => ((Channel)c).Sample(), this, 100, 100);
    }

    public Baseline Baseline { get; }

    public void Dispose() => _timer.Dispose();

    private void Sample()
    {
        Span<double> now = stackalloc double[8];
        _microphone.Read(now);
        lock (_tick)
        {
            if (_ticks == 50)
            {
                return;
            }

            for (int i = 0; i < now.Length; i++)
            {
                _sums[i] += now[i];
            }

            if (++_ticks == 50)
            {
                Settle(Baseline);
                _timer.Change(Timeout.Infinite, Timeout.Infinite);
            }
        }
    }

    private void Settle(Baseline baseline)
    {
        double high = 0;
        for (int i = 0; i < _sums.Length; i++)
        {
            baseline.Bands[i] = _sums[i] / 50;
            high = Math.Max(high, baseline.Bands[i]);
        }

        baseline.Spread = Math.Max(high / 10, 0.5);
        Interlocked.Exchange(ref baseline.Learned, 1);
    }
}

public sealed class LoudnessAlarm
{
    private readonly Channel _channel;

    public LoudnessAlarm(Channel channel) => _channel = channel;

    public bool Fires(int band, double level)
    {
        return _channel?.Baseline is { } baseline
            && Volatile.Read(ref baseline.Learned) == 1
            && (level - baseline.Bands[band]) / baseline.Spread > 3;
    }
}
