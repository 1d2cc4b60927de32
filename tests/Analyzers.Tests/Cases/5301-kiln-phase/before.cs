using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5301;

public enum KilnPhase
{
    Cold,
    Firing,
    Settled,
}

public abstract class Kiln
{
    private readonly object _door = new();
    private KilnPhase _phase;

    protected void Settle()
    {
        if (_phase == KilnPhase.Settled)
        {
            return;
        }

        lock (_door)
        {
            if (_phase == KilnPhase.Cold)
            {
                Fire();
                _phase = KilnPhase.Settled;
            }
        }
    }

    protected abstract void Fire();
}

public sealed class TunnelKiln : Kiln
{
    private readonly Func<int, double> _thermocouple;
    private double[] _zones;
    private double _drift;

    public TunnelKiln(Func<int, double> thermocouple) => _thermocouple = thermocouple;

    public double Temperature(int zone)
    {
        Settle();
        return _zones[zone] + _drift;
    }

    protected override void Fire()
    {
        var zones = new double[8];
        double sum = 0;
        for (int i = 0; i < zones.Length; i++)
        {
            zones[i] = _thermocouple(i);
            sum += zones[i];
        }

        _zones = zones;
        _drift = (sum / zones.Length) - zones[0];
    }
}
