using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5402;

public sealed class TideModel
{
    private readonly Thread _worker;
    private readonly IReadOnlyList<double> _gauge;
    private bool _fitted;
    private double _amplitude;
    private double _phase;
    private string _problem;

    public TideModel(IReadOnlyList<double> gauge)
    {
        _gauge = gauge;
        _worker = new Thread(Fit) { IsBackground = true };
        _worker.Start();
    }

    public string Status()
    {
        if (_worker.IsAlive)
        {
            return "fitting";
        }

        return _fitted ? "amplitude " + _amplitude.ToString("F2") + " phase " + _phase.ToString("F2") : _problem;
    }

    public bool TryPredict(double hour, out double level)
    {
        level = 0;
        if (_worker.IsAlive || !_fitted)
        {
            return false;
        }

        level = _amplitude * Math.Cos((hour * 0.5059) - _phase);
        return true;
    }

    private void Fit()
    {
        if (_gauge.Count < 25)
        {
            _problem = "gauge too short";
            return;
        }

        double c = 0, s = 0;
        for (int i = 0; i < _gauge.Count; i++)
        {
            c += _gauge[i] * Math.Cos(i * 0.5059);
            s += _gauge[i] * Math.Sin(i * 0.5059);
        }

        _amplitude = 2 * Math.Sqrt((c * c) + (s * s)) / _gauge.Count;
        _phase = Math.Atan2(s, c);
        _fitted = true;
    }
}
