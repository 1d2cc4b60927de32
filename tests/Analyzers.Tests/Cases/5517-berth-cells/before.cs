using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5517;

public sealed class Marina
{
    private struct Berth
    {
        public bool Surveyed;
        public double Length;
        public double Draft;
    }

    private readonly object _survey = new();
    private readonly Berth[] _berths;
    private readonly Func<int, (double Length, double Draft)> _tape;

    public Marina(int berths, Func<int, (double Length, double Draft)> tape)
    {
        _berths = new Berth[berths];
        _tape = tape;
    }

    public int FirstFor(double length, double draft)
    {
        for (int i = 0; i < _berths.Length; i++)
        {
            if (!Volatile.Read(ref _berths[i].Surveyed))
            {
                Survey(i);
            }

            if (_berths[i].Length >= length && _berths[i].Draft >= draft)
            {
                return i;
            }
        }

        return -1;
    }

    private void Survey(int number)
    {
        lock (_survey)
        {
            ref Berth berth = ref _berths[number];
            if (!berth.Surveyed)
            {
                (berth.Length, berth.Draft) = _tape(number);
                Volatile.Write(ref berth.Surveyed, true);
            }
        }
    }
}
