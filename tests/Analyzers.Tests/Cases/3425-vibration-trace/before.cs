using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3425;

public sealed class VibrationTrace
{
    private readonly float[] _samples;
    private readonly Func<float> _sensor;
    private int _written;

    public VibrationTrace(int capacity, Func<float> sensor)
    {
        _samples = new float[capacity];
        _sensor = sensor;
    }

    public void Start()
    {
        var recorder = new Thread(Record) { IsBackground = true, Priority = ThreadPriority.AboveNormal };
        recorder.Start();
    }

    public float PeakSince(int from, out int next)
    {
        float peak = 0f;
        next = _written;
        for (int i = from; i < next; i++)
        {
            peak = Math.Max(peak, Math.Abs(_samples[i]));
        }

        return peak;
    }

    private void Record()
    {
        for (int i = 0; i < _samples.Length; i++)
        {
            _samples[i] = _sensor();
            _written = i + 1;
        }
    }
}
