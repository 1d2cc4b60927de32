using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3131;

public sealed class CoolantPump
{
    private enum Phase { Idle, Priming, Running }

    private readonly object _switch = new();
    private readonly Func<int, double> _probe;
    private volatile Phase _phase;
    private double _pressure;
    private int _valve;

    public CoolantPump(Func<int, double> probe) => _probe = probe;

    public double Flow(double load)
    {
        if (_phase != Phase.Running)
        {
            Prime();
        }

        return load * _pressure / (1 + _valve);
    }

    private void Prime()
    {
        lock (_switch)
        {
            if (_phase == Phase.Running)
            {
                return;
            }

            _phase = Phase.Priming;
            int valve = 0;
            while (valve < 8 && _probe(valve) < 1.5)
            {
                valve++;
            }

            _valve = valve;
            _pressure = _probe(valve);
            _phase = Phase.Running;
        }
    }
}
