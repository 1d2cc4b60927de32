using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3204;

public sealed class MothTrap
{
    private readonly object _bench = new();
    private readonly Func<int, double> _measure;
    private bool _calibrated;
    private double _gain;
    private double _offset;

    public MothTrap(Func<int, double> measure) => _measure = measure;

    public double Lux(int raw)
    {
        if (!Volatile.Read(ref _calibrated))
        {
            Calibrate();
        }

        return (raw * _gain) + _offset;
    }

    public bool Restore(string saved)
    {
        string[] parts = saved.Split('|');
        lock (_bench)
        {
            if (_calibrated)
            {
                return false;
            }

            _gain = double.Parse(parts[0]);
            _offset = double.Parse(parts[1]);
            _calibrated = true;
            return true;
        }
    }

    private void Calibrate()
    {
        lock (_bench)
        {
            if (_calibrated)
            {
                return;
            }

            double dark = _measure(0);
            _gain = (_measure(1000) - dark) / 1000;
            _offset = dark;
            Volatile.Write(ref _calibrated, true);
        }
    }
}
