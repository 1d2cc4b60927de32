using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3101;

public sealed class RasterScale
{
    private readonly object _fit = new();
    private readonly Func<IReadOnlyList<(double Pixel, double Meters)>> _marks;
    private bool _fitted;
    private double _slope;
    private double _intercept;

    public RasterScale(Func<IReadOnlyList<(double Pixel, double Meters)>> marks) => _marks = marks;

    public double ToMeters(int pixel)
    {
        Fit();
        return (_slope * pixel) + _intercept;
    }

    public int ToPixel(double meters)
    {
        Fit();
        return (int)Math.Round((meters - _intercept) / _slope);
    }

    private void Fit()
    {
        if (_fitted) return;

        bool taken = false;
        try
        {
            Monitor.Enter(_fit, ref taken);
            if (_fitted) return;

            var marks = _marks();
            var (first, last) = (marks[0], marks[^1]);
            _slope = (last.Meters - first.Meters) / (last.Pixel - first.Pixel);
            _intercept = first.Meters - (_slope * first.Pixel);
            _fitted = true;
        }
        finally
        {
            if (taken) Monitor.Exit(_fit);
        }
    }
}
