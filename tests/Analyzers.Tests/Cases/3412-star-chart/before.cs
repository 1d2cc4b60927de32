using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3412;

public sealed class StarChart
{
    private readonly object _pole = new();
    private readonly Func<int, (double Ra, double Dec)> _catalog;
    private volatile bool _charted;
    private double[] _ra;
    private double[] _dec;

    public StarChart(Func<int, (double Ra, double Dec)> catalog) => _catalog = catalog;

    public double Separation(int a, int b)
    {
        if (!_charted)
        {
            lock (_pole)
            {
                if (!_charted)
                {
                    Chart(512);
                }
            }
        }

        double x = _ra[a] - _ra[b];
        double y = _dec[a] - _dec[b];
        return Math.Sqrt((x * x) + (y * y));
    }

    private void Chart(int stars)
    {
        _charted = true;
        _ra = new double[stars];
        _dec = new double[stars];
        for (int i = 0; i < stars; i++)
        {
            (_ra[i], _dec[i]) = _catalog(i);
        }
    }
}
