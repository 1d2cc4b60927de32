using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3121;

public sealed class SampleLog
{
    private readonly object _append = new();
    private double[] _values = new double[64];
    private int _count;

    public void Append(double value)
    {
        lock (_append)
        {
            int n = _count;
            if (n == _values.Length)
            {
                var grown = new double[n * 2];
                Array.Copy(_values, grown, n);
                _values = grown;
            }

            _values[n] = value;
            _count = n + 1;
        }
    }

    public double Average(int window)
    {
        int n = _count;
        var values = _values;
        int from = Math.Max(0, n - window);
        double sum = 0;
        for (int i = from; i < n; i++)
        {
            sum += values[i];
        }

        return n == from ? 0 : sum / (n - from);
    }
}
