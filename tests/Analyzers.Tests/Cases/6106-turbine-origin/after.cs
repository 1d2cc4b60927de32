using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6106;

public sealed class TurbineModel
{
    private const int Unfitted = 0;
    private const int Fitted = 1;
    private const int Imported = 2;

    private readonly object _edit = new();
    private int _origin;
    private double _slope;
    private double _cutIn;

    public bool TryPredict(double wind, out double kilowatts)
    {
        if (Volatile.Read(ref _origin) is Fitted or Imported)
        {
            kilowatts = wind < _cutIn ? 0 : (wind - _cutIn) * _slope;
            return true;
        }

        kilowatts = double.NaN;
        return false;
    }

    public void Fit(IReadOnlyList<(double Wind, double Power)> samples)
    {
        var (w0, p0) = samples[0];
        var (w1, p1) = samples[^1];
        lock (_edit)
        {
            if (_origin == Unfitted)
            {
                _slope = (p1 - p0) / (w1 - w0);
                _cutIn = w0;
                Volatile.Write(ref _origin, Fitted);
            }
        }
    }

    public void Import(string line)
    {
        var cells = line.Split(';');
        lock (_edit)
        {
            if (_origin == Unfitted)
            {
                _slope = double.Parse(cells[0]);
                _cutIn = double.Parse(cells[1]);
                Volatile.Write(ref _origin, Imported);
            }
        }
    }
}
