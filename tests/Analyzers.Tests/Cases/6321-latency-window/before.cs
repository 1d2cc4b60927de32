using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6321;

public sealed class LatencyWindow
{
    private readonly double[] _samples = new double[512];
    private double[] _sorted = Array.Empty<double>();
    private bool _isSorted = true;
    private int _count;
    private int _next;

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Record(double milliseconds)
    {
        _samples[_next] = milliseconds;
        _next = (_next + 1) % _samples.Length;
        _count = Math.Min(_count + 1, _samples.Length);
        _isSorted = false;
    }

    public double Median()
    {
        lock (this)
        {
            EnsureSorted();
            return _count == 0 ? 0 : _sorted[_count / 2];
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public double Percentile(double p) => At(p);

    public (double P50, double P99) Summary()
    {
        Monitor.Enter(this);
        try
        {
            return (At(0.5), At(0.99));
        }
        finally
        {
            Monitor.Exit(this);
        }
    }

    private double At(double p)
    {
        EnsureSorted();
        return _count == 0 ? 0 : _sorted[(int)(p * (_count - 1))];
    }

    private void EnsureSorted()
    {
        if (!_isSorted)
        {
            _sorted = _samples.AsSpan(0, _count).ToArray();
            Array.Sort(_sorted);
            _isSorted = true;
        }
    }
}
