using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2030;

public interface ISampleSet
{
    int Bins { get; }

    ReadOnlySpan<double> Samples(int bin);
}

public sealed class BinScorer
{
    private struct Bin
    {
        public double Mean;
        public double Spread;
        public bool Fitted;
    }

    private readonly object _fit = new();
    private readonly ISampleSet _samples;
    private readonly Bin[] _bins;

    public BinScorer(ISampleSet samples)
    {
        _samples = samples;
        _bins = new Bin[samples.Bins];
    }

    public double[] ScoreAll(double[] values)
    {
        var scores = new double[values.Length];
        Parallel.For(0, values.Length, i => scores[i] = Score(BinOf(values[i]), values[i]));
        return scores;
    }

    private double Score(int index, double value)
    {
        ref Bin bin = ref _bins[index];
        if (!Volatile.Read(ref bin.Fitted))
        {
            Fit(index);
        }

        return (value - bin.Mean) / bin.Spread;
    }

    private int BinOf(double value) => (int)Math.Clamp(value, 0, _bins.Length - 1);

    private void Fit(int index)
    {
        lock (_fit)
        {
            if (_bins[index].Fitted)
            {
                return;
            }

            double sum = 0, squares = 0;
            var samples = _samples.Samples(index);
            foreach (double sample in samples)
            {
                sum += sample;
                squares += sample * sample;
            }

            double mean = sum / samples.Length;
            _bins[index].Mean = mean;
            _bins[index].Spread = Math.Sqrt((squares / samples.Length) - (mean * mean)) + double.Epsilon;
            Volatile.Write(ref _bins[index].Fitted, true);
        }
    }
}
