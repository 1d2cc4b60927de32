using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5813;

public sealed class OrbitState
{
    private readonly object _update = new();
    private readonly double[] _axes = new double[6];
    private int _stamp;

    public void Set(ReadOnlySpan<double> axes)
    {
        lock (_update)
        {
            Interlocked.Increment(ref _stamp);
            for (int i = 0; i < _axes.Length; i++)
            {
                _axes[i] = axes[i];
            }

            Interlocked.Increment(ref _stamp);
        }
    }

    public double Altitude()
    {
        Span<double> copy = stackalloc double[6];
        var spin = default(SpinWait);
        while (!TryCopy(copy))
        {
            spin.SpinOnce();
        }

        return Math.Sqrt((copy[0] * copy[0]) + (copy[1] * copy[1]) + (copy[2] * copy[2])) - 6371;
    }

    private bool TryCopy(Span<double> target)
    {
        int entered = Volatile.Read(ref _stamp);
        for (int i = 0; i < _axes.Length; i++)
        {
            target[i] = _axes[i];
        }

        Interlocked.MemoryBarrier();
        return (entered & 1) == 0 && entered == Volatile.Read(ref _stamp);
    }
}
