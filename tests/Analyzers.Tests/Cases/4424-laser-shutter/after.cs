using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4424;

public sealed class LaserShutter
{
    private readonly Func<double> _ramp;
    private int _position;
    private double _milliwatts;

    public LaserShutter(Func<double> ramp)
    {
        _ramp = ramp;
        var motor = new Thread(Drive) { IsBackground = true };
        motor.Start();
    }

    public double AwaitOpen()
    {
        do
        {
            Thread.SpinWait(64);
        }
        while (Volatile.Read(ref _position) == 0);

        return _milliwatts;
    }

    private void Drive()
    {
        double reached = 0;
        for (int step = 0; step < 10; step++)
        {
            reached = Math.Max(reached, _ramp());
        }

        _milliwatts = reached;
        Volatile.Write(ref _position, 1);
    }
}
