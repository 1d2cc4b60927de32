using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6210;

public sealed class SampleSet
{
    private struct Derived
    {
        public int Computations;
        public System.Runtime.CompilerServices.StrongBox<decimal> Median;
    }

    private readonly object _derive = new();
    private readonly decimal[] _samples;
    private Derived _derived;

    public SampleSet(IEnumerable<decimal> samples)
    {
        _samples = samples.ToArray();
        Array.Sort(_samples);
    }

    public decimal Median
    {
        get
        {
            if (_derived.Median is { } known)
            {
                return known.Value;
            }

            lock (_derive)
            {
                if (_derived.Median == null)
                {
                    _derived.Computations++;
                    int mid = _samples.Length / 2;
                    _derived.Median = new(_samples.Length % 2 == 1
                        ? _samples[mid]
                        : (_samples[mid - 1] + _samples[mid]) / 2);
                }

                return _derived.Median.Value;
            }
        }
    }
}
