using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3626;

public sealed class GreenhouseVent : IDisposable
{
    private readonly object _crank = new();
    private readonly Timer _tick;
    private readonly Func<double> _sensor;
    private double _latest;
    private bool _warned;
    private bool _closed;

    public GreenhouseVent(Func<double> sensor)
    {
        _sensor = sensor;
        _tick = new Timer(static s => ((GreenhouseVent)s).Measure(), this, 1000, 1000);
    }

    public double Latest()
    {
        lock (_crank)
        {
            return _latest;
        }
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _tick.Dispose();
    }

    private void Measure()
    {
        if (_closed)
        {
            return;
        }

        double now = _sensor();
        lock (_crank)
        {
            _latest = now;
        }

        if (now > 40 && !_warned)
        {
            _warned = true;
            Console.Error.WriteLine("vent: too hot");
        }
    }
}
