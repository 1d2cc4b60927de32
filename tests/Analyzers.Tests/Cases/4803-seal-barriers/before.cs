using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4803;

public sealed class BallotSeal
{
    private readonly object _count = new();
    private readonly List<int> _papers = new();
    private bool _sealed;
    private int _total;
    private int _winner;
    private int _margin;

    public void Drop(int candidate)
    {
        lock (_count)
        {
            if (_sealed)
            {
                throw new InvalidOperationException("The box is sealed.");
            }

            _papers.Add(candidate);
        }
    }

    public bool TryGetOutcome(out int winner, out int margin)
    {
        Thread.MemoryBarrier();
        if (!_sealed)
        {
            winner = -1;
            margin = 0;
            return false;
        }

        winner = _winner;
        margin = _margin;
        return true;
    }

    public double Share(int votes)
    {
        Thread.MemoryBarrier();
        return _sealed && _total > 0 ? (double)votes / _total : 0;
    }

    public void Seal(int candidates)
    {
        lock (_count)
        {
            if (_sealed)
            {
                return;
            }

            var tally = new int[candidates];
            foreach (int paper in _papers)
            {
                tally[paper]++;
            }

            int best = 0;
            for (int i = 1; i < tally.Length; i++)
            {
                best = tally[i] > tally[best] ? i : best;
            }

            int second = 0;
            for (int i = 0; i < tally.Length; i++)
            {
                second = i != best ? Math.Max(second, tally[i]) : second;
            }

            _total = _papers.Count;
            _winner = best;
            _margin = tally[best] - second;
            _sealed = true;
            Thread.MemoryBarrier();
        }
    }
}
