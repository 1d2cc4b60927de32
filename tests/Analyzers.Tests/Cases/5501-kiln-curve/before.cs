using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5501;

public sealed class KilnController
{
    private readonly object _gate = new();
    private readonly IReadOnlyList<string> _lines;
    private volatile bool _tuned;
    private double _gain;
    private double[] _curve;
    private string _cone;

    public KilnController(IReadOnlyList<string> lines) => _lines = lines;

    public string Cone
    {
        get
        {
            if (!_tuned)
            {
                Tune();
            }

            return _cone;
        }
    }

    public double PowerAt(double celsius)
    {
        if (!_tuned)
        {
            Tune();
        }

        int step = Math.Clamp((int)(celsius / 50), 0, _curve.Length - 1);
        return _gain * _curve[step];
    }

    private void Tune()
    {
        lock (_gate)
        {
            if (_tuned)
            {
                return;
            }

            _gain = double.Parse(_lines[0], System.Globalization.CultureInfo.InvariantCulture);
            _tuned = true;
            ReadCurve(1);
        }
    }

    private void ReadCurve(int first)
    {
        var curve = new double[_lines.Count - first - 1];
        for (int i = 0; i < curve.Length; i++)
        {
            curve[i] = double.Parse(_lines[first + i], System.Globalization.CultureInfo.InvariantCulture);
        }

        _curve = curve;
        _cone = _lines[^1].Trim();
    }
}
