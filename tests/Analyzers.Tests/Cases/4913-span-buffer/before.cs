using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4913;

public sealed class SpanBuffer
{
    private readonly struct Span
    {
        public Span(string name, long start, long end)
        {
            Name = name;
            Start = start;
            End = end;
        }

        public string Name { get; }

        public long Start { get; }

        public long End { get; }
    }

    private readonly Span[] _spans;
    private int _used;

    public SpanBuffer(int capacity) => _spans = new Span[capacity];

    public bool TryRecord(string name, long start, long end)
    {
        lock (_spans)
        {
            if (_used == _spans.Length)
            {
                return false;
            }

            _spans[_used] = new Span(name, start, end);
            _used++;
            return true;
        }
    }

    public long Longest()
    {
        long longest = 0;
        for (int i = 0; i < _used; i++)
        {
            ref readonly Span span = ref _spans[i];
            longest = Math.Max(longest, span.End - span.Start);
        }

        return longest;
    }

    public IEnumerable<string> NamesSince(long ticks)
    {
        int used = _used;
        for (int i = 0; i < used; i++)
        {
            if (_spans[i].Start >= ticks)
            {
                yield return _spans[i].Name;
            }
        }
    }
}
