using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4618;

public abstract class BenchInstrument
{
    private readonly object _power = new();
    private volatile bool _on;

    protected void PowerUp()
    {
        if (_on)
        {
            return;
        }

        lock (_power)
        {
            if (_on)
            {
                return;
            }

            _on = true;
            OnPowerUp();
        }
    }

    protected abstract void OnPowerUp();
}

public sealed class Spectrometer : BenchInstrument
{
    private readonly Func<int, double> _sensor;
    private double[] _gratings;
    private double _dark;

    public Spectrometer(Func<int, double> sensor) => _sensor = sensor;

    public double Intensity(int channel)
    {
        PowerUp();
        return (_sensor(channel) - _dark) * _gratings[channel];
    }

    protected override void OnPowerUp()
    {
        _dark = _sensor(-1);
        var gratings = new double[8];
        for (int i = 0; i < gratings.Length; i++)
        {
            gratings[i] = 1 + (0.25 * i);
        }

        _gratings = gratings;
    }
}
