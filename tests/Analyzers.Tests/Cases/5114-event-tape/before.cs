using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5114;

public sealed class EventTape
{
    public sealed record Mark(string Name, long At);

    private readonly object _append = new();
    private Mark[] _marks = new Mark[8];
    private int _count;

    public void Append(string name, long at)
    {
        lock (_append)
        {
            if (_count == _marks.Length)
            {
                Array.Resize(ref _marks, _count * 2);
            }

            _marks[_count++] = new Mark(name, at);
        }
    }

    public long Span()
    {
        int n = _count;
        if (n < 2)
        {
            return 0;
        }

        var marks = _marks;
        return marks[n - 1].At - marks[0].At;
    }

    public int CountOf(string name)
    {
        int hits = 0;
        int n = _count;
        for (int i = 0; i < n; i++)
        {
            if (_marks[i].Name == name)
            {
                hits++;
            }
        }

        return hits;
    }
}
