using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1432;

public sealed record Sample(double[] Features, double Target);

public sealed class ScoreModel
{
    private readonly int _width;
    private double[] _weights;
    private double _bias;
    private bool _trained;

    public ScoreModel(int width, IReadOnlyList<Sample> samples, int rounds)
    {
        _width = width;
        Training = Task.Run(() => Train(samples, rounds));
    }

    public Task Training { get; }

    public bool TryScore(ReadOnlySpan<double> features, out double score)
    {
        if (!Volatile.Read(ref _trained))
        {
            score = 0;
            return false;
        }

        var weights = _weights;
        double bias = _bias;
        score = bias;
        for (int i = 0; i < features.Length; i++)
        {
            score += weights[i] * features[i];
        }

        return true;
    }

    private void Train(IReadOnlyList<Sample> samples, int rounds)
    {
        var weights = new double[_width];
        double bias = 0;
        for (int round = 0; round < rounds; round++)
        {
            foreach (var sample in samples)
            {
                double guess = bias;
                for (int i = 0; i < weights.Length; i++)
                {
                    guess += weights[i] * sample.Features[i];
                }

                double error = sample.Target - guess;
                bias += 0.01 * error;
                for (int i = 0; i < weights.Length; i++)
                {
                    weights[i] += 0.01 * error * sample.Features[i];
                }
            }
        }

        _weights = weights;
        _bias = bias;
        Volatile.Write(ref _trained, true);
    }
}
