using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3802;

public sealed class EclipseSearch
{
    private const int Idle = 0;
    private const int Running = 1;
    private const int Finished = 2;

    private readonly Func<int, IEnumerable<double>> _almanac;
    private int _stage;
    private double[] _maxima;
    private int _year;

    public EclipseSearch(Func<int, IEnumerable<double>> almanac) => _almanac = almanac;

    public bool Begin(int year)
    {
        if (Interlocked.CompareExchange(ref _stage, Running, Idle) != Idle)
        {
            return false;
        }

        ThreadPool.QueueUserWorkItem(_ => Search(year));
        return true;
    }

    public bool TryNearest(double day, out double maximum)
    {
        maximum = double.NaN;
        if (_stage != Finished)
        {
            return false;
        }

        foreach (double candidate in _maxima)
        {
            if (double.IsNaN(maximum) || Math.Abs(candidate - day) < Math.Abs(maximum - day))
            {
                maximum = candidate;
            }
        }

        maximum += _year * 365.2425;
        return true;
    }

    private void Search(int year)
    {
        _maxima = new List<double>(_almanac(year)).ToArray();
        _year = year;
        Interlocked.Exchange(ref _stage, Finished);
    }
}
