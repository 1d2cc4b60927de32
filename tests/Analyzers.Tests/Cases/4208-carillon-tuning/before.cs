using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4208;

public sealed class CarillonTuning(string temperament, double reference)
{
    private int _visitors;
    private double[] _ratios;
    private double _base;

    public double Pitch(int bell)
    {
        Prepare();
        int octave = Math.DivRem(bell, _ratios.Length, out int step);
        return _base * _ratios[step] * Math.Pow(2, octave);
    }

    public string Describe()
    {
        Prepare();
        return $"{temperament}: {_ratios.Length} steps from {_base:F2} Hz";
    }

    private void Prepare()
    {
        if (Interlocked.Increment(ref _visitors) != 1)
        {
            return;
        }

        double lowest = reference;
        while (lowest > 40)
        {
            lowest /= 2;
        }

        int steps = temperament == "quarter" ? 31 : 12;
        var ratios = new double[steps];
        for (int i = 0; i < steps; i++)
        {
            ratios[i] = Math.Pow(2, i / (double)steps);
        }

        _ratios = ratios;
        _base = lowest;
    }
}
