using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4208;

public sealed class CarillonTuning
{
    private sealed record Scale(double[] Ratios, double Base);

    private readonly string _temperament;
    private readonly Lazy<Scale> _scale;

    public CarillonTuning(string temperament, double reference)
    {
        _temperament = temperament;
        _scale = new Lazy<Scale>(() => Prepare(temperament, reference));
    }

    public double Pitch(int bell)
    {
        var scale = _scale.Value;
        int octave = Math.DivRem(bell, scale.Ratios.Length, out int step);
        return scale.Base * scale.Ratios[step] * Math.Pow(2, octave);
    }

    public string Describe()
    {
        var scale = _scale.Value;
        return $"{_temperament}: {scale.Ratios.Length} steps from {scale.Base:F2} Hz";
    }

    private static Scale Prepare(string temperament, double reference)
    {
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

        return new Scale(ratios, lowest);
    }
}
