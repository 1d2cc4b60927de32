using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4522;

public sealed class OrbitFit
{
    private readonly Func<double[], double[]> _solve;
    private int _generation;
    private double _axis;
    private double _eccentricity;

    public OrbitFit(Func<double[], double[]> solve, double[] sightings)
    {
        _solve = solve;
        ThreadPool.UnsafeQueueUserWorkItem(static s => s.Self.Solve(s.Input), (Self: this, Input: sightings), preferLocal: false);
    }

    public bool TryPeriapsis(out double distance)
    {
        int seen = _generation;
        Volatile.ReadBarrier();
        if (seen < 1)
        {
            distance = double.NaN;
            return false;
        }

        distance = _axis * (1 - _eccentricity);
        return true;
    }

    private void Solve(double[] sightings)
    {
        var fit = _solve(sightings);
        _axis = fit[0];
        _eccentricity = fit[1];
        Volatile.WriteBarrier();
        _generation = 1;
    }
}
