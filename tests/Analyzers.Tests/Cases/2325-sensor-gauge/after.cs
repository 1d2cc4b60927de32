using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2325;

public readonly struct Vibration
{
    public Vibration(double amplitude, double frequency)
    {
        Amplitude = amplitude;
        Frequency = frequency;
    }

    public double Amplitude { get; }

    public double Frequency { get; }
}

public sealed class Gauge<T>
    where T : struct
{
    private readonly object _set = new();
    private Holder _holder;

    public T Value
    {
        get
        {
            Holder holder = _holder;
            if (holder is null)
            {
                throw new InvalidOperationException("no sample yet");
            }

            return holder.Value;
        }
    }

    public void Set(T value)
    {
        lock (_set)
        {
            _holder = new Holder(value);
        }
    }

    private sealed class Holder
    {
        public Holder(T value) => Value = value;

        public T Value { get; }
    }
}

public sealed class VibrationProbe
{
    private readonly Gauge<Vibration> _gauge = new();
    private readonly IEnumerable<(double Amplitude, double Frequency)> _device;

    public VibrationProbe(IEnumerable<(double Amplitude, double Frequency)> device) => _device = device;

    public double Energy()
    {
        Vibration sample = _gauge.Value;
        return sample.Amplitude * sample.Amplitude * sample.Frequency;
    }

    public void Start()
    {
        var thread = new Thread(Sample) { IsBackground = true };
        thread.Start();
    }

    private void Sample()
    {
        foreach (var (amplitude, frequency) in _device)
        {
            _gauge.Set(new Vibration(amplitude, frequency));
        }
    }
}
