using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4201;

public sealed class HiveScale : IDisposable
{
    private const int Cold = 0;
    private const int Taring = 1;
    private const int Tared = 2;

    private readonly Func<int> _sample;
    private readonly Timer _warmUp;
    private int _mode;
    private int _zero;
    private double _gramsPerCount;

    public HiveScale(Func<int> sample, TimeSpan warmUp, int referenceGrams)
    {
        _sample = sample;
        _warmUp = new Timer(_ => Tare(referenceGrams), null, warmUp, Timeout.InfiniteTimeSpan);
    }

    public double Grams() => _mode switch
    {
        Tared => (_sample() - _zero) * _gramsPerCount,
        Taring => double.NaN,
        _ => throw new InvalidOperationException("The load cell is still warming up."),
    };

    public void Dispose() => _warmUp.Dispose();

    private void Tare(int referenceGrams)
    {
        if (Interlocked.CompareExchange(ref _mode, Taring, Cold) != Cold)
        {
            return;
        }

        long sum = 0;
        for (int i = 0; i < 16; i++)
        {
            sum += _sample();
        }

        _zero = (int)(sum / 16);
        _gramsPerCount = referenceGrams / (double)Math.Max(1, _sample() - _zero);
        Interlocked.Exchange(ref _mode, Tared);
    }
}
