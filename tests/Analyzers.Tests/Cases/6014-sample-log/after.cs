using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6014;

public readonly record struct Sample(long Ticks, double Value);

public sealed class SampleLog
{
    private readonly object _append = new();
    private Sample[] _samples = new Sample[64];
    private int _count;

    public void Append(long ticks, double value)
    {
        lock (_append)
        {
            int n = _count;
            if (n == _samples.Length)
            {
                Array.Resize(ref _samples, n * 2);
            }

            _samples[n] = new Sample(ticks, value);
            Volatile.Write(ref _count, n + 1);
        }
    }

    public double Average(long since)
    {
        int n = Volatile.Read(ref _count);
        Sample[] samples = _samples;
        double sum = 0;
        int used = 0;
        for (int i = n - 1; i >= 0 && samples[i].Ticks >= since; i--)
        {
            sum += samples[i].Value;
            used++;
        }

        return used == 0 ? double.NaN : sum / used;
    }
}
