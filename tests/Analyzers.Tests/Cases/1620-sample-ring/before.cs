using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1620;

public sealed class SampleRing
{
    private readonly double[] _slots = new double[1024];
    private long _written;
    private long _consumed;

    public bool TryWrite(double sample)
    {
        long written = _written;
        if (written - Volatile.Read(ref _consumed) >= _slots.Length)
        {
            return false;
        }

        _slots[written % _slots.Length] = sample;
        Volatile.Write(ref _written, written + 1);
        return true;
    }

    public int Drain(Span<double> target)
    {
        long consumed = _consumed;
        long available = Volatile.Read(ref _written) - consumed;
        int count = (int)Math.Min(available, target.Length);
        for (int i = 0; i < count; i++)
        {
            target[i] = _slots[(consumed + i) % _slots.Length];
        }

        Volatile.Write(ref _consumed, consumed + count);
        return count;
    }
}

public sealed class LevelMeter
{
    private readonly SampleRing _ring = new();
    private readonly Func<double?> _microphone;

    public LevelMeter(Func<double?> microphone) => _microphone = microphone;

    public double Measure()
    {
        var capture = new Thread(Capture) { IsBackground = true };
        capture.Start();

        Span<double> window = stackalloc double[64];
        double peak = 0;
        while (capture.IsAlive)
        {
            int n = _ring.Drain(window);
            for (int i = 0; i < n; i++)
            {
                peak = Math.Max(peak, Math.Abs(window[i]));
            }

            Thread.Yield();
        }

        return peak;
    }

    private void Capture()
    {
        while (_microphone() is { } sample)
        {
            _ring.TryWrite(sample);
        }
    }
}
