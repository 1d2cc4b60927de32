using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3234;

public sealed class OrganTuning
{
    private readonly Func<int, double> _listen;
    private readonly object _loft = new();
    private bool _tuned;
    private double _pitch;
    private double _drift;

    public OrganTuning(Func<int, double> listen) => _listen = listen;

    public double Frequency(int key)
    {
        if (!_tuned)
        {
            Tune();
        }

        Interlocked.MemoryBarrier();
        return (_pitch * Math.Pow(2, (key - 49) / 12.0)) + _drift;
    }

    private void Tune()
    {
        lock (_loft)
        {
            if (_tuned)
            {
                return;
            }

            double first = _listen(49);
            double second = _listen(49);
            _pitch = (first + second) / 2;
            _drift = second - first;
            Interlocked.MemoryBarrier();
            _tuned = true;
        }
    }
}
