using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4622;

public sealed class RelaySplits
{
    private readonly long[] _ticks;
    private int _arrived;

    private RelaySplits(int legs) => _ticks = new long[legs];

    public bool AllIn => Volatile.Read(ref _arrived) == _ticks.Length;

    public IEnumerable<long> Ticks
    {
        get
        {
            if (!AllIn)
            {
                yield break;
            }

            foreach (long t in _ticks)
            {
                yield return t;
            }
        }
    }

    public static RelaySplits Run(int legs, Func<int, long> clock)
    {
        var splits = new RelaySplits(legs);
        for (int i = 0; i < legs; i++)
        {
            int leg = i;
            _ = Task.Run(() => splits.Finish(leg, clock(leg)));
        }

        return splits;
    }

    private void Finish(int leg, long ticks)
    {
        _ticks[leg] = ticks;
        Interlocked.Increment(ref _arrived);
    }
}
