using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5116;

public sealed class LensProfile
{
    private readonly object _fit = new();
    private readonly double[] _samples;
    private volatile bool _fitted;
    private double _k1;
    private double _k2;

    public LensProfile(double[] samples) => _samples = samples;

    public double Correct(double r)
    {
        double k1 = _k1, k2 = _k2;
        if (!_fitted)
        {
            (k1, k2) = Fit();
        }

        double square = r * r;
        return r * (1 + (k1 * square) + (k2 * square * square));
    }

    private (double K1, double K2) Fit()
    {
        lock (_fit)
        {
            if (!_fitted)
            {
                double even = 0, odd = 0;
                for (int i = 0; i < _samples.Length; i++)
                {
                    if (i % 2 == 0)
                    {
                        even += _samples[i];
                    }
                    else
                    {
                        odd += _samples[i];
                    }
                }

                _k1 = even / _samples.Length;
                _k2 = odd / _samples.Length;
                _fitted = true;
            }

            return (_k1, _k2);
        }
    }
}
