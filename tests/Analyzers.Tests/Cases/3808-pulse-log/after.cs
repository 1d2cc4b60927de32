using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3808;

public readonly record struct Pulse(long At, int Amplitude);

public sealed class PulseLog
{
    private readonly Lock _append = new();
    private Pulse[] _pulses = new Pulse[16];
    private int _used;

    public void Record(long at, int amplitude)
    {
        lock (_append)
        {
            if (_used == _pulses.Length)
            {
                var wider = new Pulse[_used * 2];
                Array.Copy(_pulses, wider, _used);
                _pulses = wider;
            }

            _pulses[_used] = new Pulse(at, amplitude);
            Volatile.Write(ref _used, _used + 1);
        }
    }

    public int Peak(long since)
    {
        int peak = 0;
        int end = Volatile.Read(ref _used);
        var pulses = _pulses;
        for (int i = end - 1; i >= 0 && pulses[i].At >= since; i--)
        {
            peak = Math.Max(peak, pulses[i].Amplitude);
        }

        return peak;
    }
}
