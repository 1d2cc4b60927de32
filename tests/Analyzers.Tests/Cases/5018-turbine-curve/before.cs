using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5018;

public sealed class TurbineCurve
{
    private const int Empty = 0;
    private const int Ready = 2;

    private readonly Func<double, double> _model;
    private readonly double[] _power = new double[64];
    private readonly object _bench = new();
    private int _state;
    private double _rated;

    public TurbineCurve(Func<double, double> model) => _model = model;

    public double At(double wind)
    {
        if (Volatile.Read(ref _state) != Ready)
        {
            Tabulate();
        }

        int i = Math.Clamp((int)(wind * 2), 0, _power.Length - 1);
        return Math.Min(_power[i], _rated);
    }

    private void Tabulate()
    {
        lock (_bench)
        {
            if (_state != Empty)
            {
                return;
            }

            double best = 0;
            for (int i = 0; i < _power.Length; i++)
            {
                _power[i] = _model(i / 2.0);
                best = Math.Max(best, _power[i]);
            }

            _rated = best * 0.98;
            Volatile.Write(ref _state, Ready);
        }
    }
}
