using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3719;

public sealed class TripLog
{
    private readonly object _append = new();
    private int[] _marks = new int[8];
    private int _count;

    public void Add(int kilometres)
    {
        lock (_append)
        {
            int at = _count;
            if (at == _marks.Length)
            {
                var larger = new int[at * 2];
                Array.Copy(_marks, larger, at);
                _marks = larger;
            }

            _marks[at] = kilometres;
            _count = at + 1;
        }
    }

    public int Longest()
    {
        int count = _count;
        int[] marks = _marks;
        int best = 0;
        for (int i = 0; i < count; i++)
        {
            best = Math.Max(best, marks[i]);
        }

        return best;
    }
}
