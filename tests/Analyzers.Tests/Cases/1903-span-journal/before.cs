using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1903;

public sealed class TraceSpan
{
    public TraceSpan(string name, long ticks)
    {
        Name = name;
        Ticks = ticks;
    }

    public string Name { get; }

    public long Ticks { get; }
}

public sealed class SpanJournal
{
    private readonly Lock _append = new();
    private TraceSpan[] _spans = new TraceSpan[64];
    private int _count;

    public int Append(TraceSpan span)
    {
        lock (_append)
        {
            if (_count == _spans.Length)
            {
                Array.Resize(ref _spans, _spans.Length * 2);
            }

            int at = _count;
            _spans[at] = span;
            _count = at + 1;
            return at;
        }
    }

    public long TotalTicks()
    {
        long total = 0;
        for (int i = 0; i < _count; i++)
        {
            total += _spans[i].Ticks;
        }

        return total;
    }

    public bool TryLast(out string name)
    {
        int n = _count;
        name = n > 0 ? _spans[n - 1].Name : null;
        return n > 0;
    }
}
