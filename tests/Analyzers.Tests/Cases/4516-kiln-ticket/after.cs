using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4516;

public sealed class KilnProgram
{
    private readonly object _plan = new();
    private readonly Func<int[]> _curve;
    private int _ticket;
    private int[] _ramp;
    private int _peak;
    private int _plans;

    public KilnProgram(Func<int[]> curve) => _curve = curve;

    public int TargetAt(int minute)
    {
        int ticket = _ticket;
        Volatile.ReadBarrier();
        if (ticket == 0)
        {
            Plan();
        }

        return minute < _ramp.Length ? _ramp[minute] : _peak;
    }

    private void Plan()
    {
        lock (_plan)
        {
            if (_ticket != 0)
            {
                return;
            }

            int[] ramp = _curve();
            _ramp = ramp;
            _peak = ramp[^1];
            Thread.MemoryBarrier();
            _ticket = Environment.TickCount | 1;
            Interlocked.Increment(ref _plans);
        }
    }
}
