using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4425;

public sealed class QuakeTrace
{
    private readonly object _append = new();
    private double[] _samples = new double[64];
    private int _count;

    public void Record(double velocity)
    {
        lock (_append)
        {
            int n = _count;
            if (n == _samples.Length)
            {
                var grown = new double[n * 2];
                Array.Copy(_samples, grown, n);
                _samples = grown;
            }

            _samples[n] = velocity;
            Volatile.Write(ref _count, n + 1);
        }
    }

    public double Peak()
    {
        int n = Volatile.Read(ref _count);
        double[] samples = _samples;
        double peak = 0;
        for (int i = 0; i < n; i++)
        {
            peak = Math.Max(peak, Math.Abs(samples[i]));
        }

        return peak;
    }
}
