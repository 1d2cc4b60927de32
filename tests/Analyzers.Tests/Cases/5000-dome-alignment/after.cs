using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5000;

public sealed class DomeDrive
{
    private enum Phase
    {
        Parked,
        Searching,
        Aligned,
    }

    private readonly Lock _motion = new();
    private readonly Func<double> _encoder;
    private volatile Phase _phase;
    private double _zero;
    private double _backlash;

    public DomeDrive(Func<double> encoder) => _encoder = encoder;

    public double Azimuth(double raw)
    {
        if (_phase != Phase.Aligned)
        {
            Align();
        }

        return (raw - _zero + _backlash) % 360;
    }

    private void Align()
    {
        lock (_motion)
        {
            if (_phase == Phase.Aligned)
            {
                return;
            }

            _phase = Phase.Searching;
            double outward = _encoder();
            double inward = _encoder();
            _zero = (outward + inward) / 2;
            _backlash = Math.Abs(outward - inward);
            _phase = Phase.Aligned;
        }
    }
}
