using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5424;

public sealed class OilPress
{
    private readonly object _setup = new();
    private readonly Func<string, double> _probe;
    private bool _calibrated;
    private double _offset;
    private double _scale;
    private string _unit;

    public OilPress(Func<string, double> probe) => _probe = probe;

    public string Pressure(double raw)
    {
        Calibrate();
        return ((raw - _offset) * _scale).ToString("F1") + _unit;
    }

    public double Limit()
    {
        Calibrate();
        return 400 / _scale;
    }

    private void Calibrate()
    {
        Volatile.ReadBarrier();
        if (_calibrated)
        {
            return;
        }

        lock (_setup)
        {
            if (!_calibrated)
            {
                _offset = _probe("zero");
                _scale = 100 / (_probe("full") - _offset);
                _unit = _probe("metric") > 0 ? "bar" : "psi";
                _calibrated = true;
                Volatile.WriteBarrier();
            }
        }
    }
}
