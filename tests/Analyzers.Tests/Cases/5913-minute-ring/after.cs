using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5913;

internal struct Bucket
{
    public int Sealed;
    public double Mean;
    public int Samples;

    public void Add(double value)
    {
        Samples++;
        Mean += (value - Mean) / Samples;
    }
}

internal static class BucketReader
{
    public static bool TryMean(ref Bucket bucket, out double mean, out int samples)
    {
        if (Volatile.Read(ref bucket.Sealed) == 0)
        {
            mean = 0;
            samples = 0;
            return false;
        }

        mean = bucket.Mean;
        samples = bucket.Samples;
        return true;
    }
}

public sealed class HourLog
{
    private readonly object _sync = new();
    private readonly Bucket[] _minutes = new Bucket[60];

    public void Record(int minute, double value, bool last)
    {
        lock (_sync)
        {
            ref var bucket = ref _minutes[minute];
            if (bucket.Sealed == 1)
            {
                return;
            }

            bucket.Add(value);
            if (last)
            {
                Volatile.Write(ref bucket.Sealed, 1);
            }
        }
    }

    public string Line(int minute) =>
        BucketReader.TryMean(ref _minutes[minute], out double mean, out int samples)
            ? minute + ": " + mean.ToString("F3") + " of " + samples
            : minute + ": open";
}
