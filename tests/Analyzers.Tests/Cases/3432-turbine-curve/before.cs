using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3432;

public sealed class TurbineCurve
{
    private readonly object _fit = new();
    private readonly Func<(double A, double B)> _regress;
    private bool _fitted;
    private double _a;
    private double _b;

    public TurbineCurve(Func<(double A, double B)> regress) => _regress = regress;

    public double Power(double wind)
    {
        if (_fitted)
        {
            Interlocked.MemoryBarrier();
            return (_a * wind) + _b;
        }

        return Fit(wind);
    }

    private double Fit(double wind)
    {
        lock (_fit)
        {
            if (!_fitted)
            {
                (_a, _b) = _regress();
                Interlocked.MemoryBarrier();
                _fitted = true;
            }

            return (_a * wind) + _b;
        }
    }
}
