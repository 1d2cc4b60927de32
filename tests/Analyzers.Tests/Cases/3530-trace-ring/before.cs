using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3530;

public readonly record struct TraceEntry(long Ticks, int Code, string Text);

public sealed class TraceRing
{
    private readonly TraceEntry[] _entries;
    private readonly int _mask;
    private int _written;
    private int _drained;

    public TraceRing(int bits)
    {
        _entries = new TraceEntry[1 << bits];
        _mask = _entries.Length - 1;
    }

    public bool TryWrite(int code, string text)
    {
        int written = _written;
        if (written - Volatile.Read(ref _drained) > _mask)
        {
            return false;
        }

        _entries[written & _mask] = new TraceEntry(Environment.TickCount64, code, text);
        Volatile.Write(ref _written, written + 1);
        return true;
    }

    public int Drain(List<TraceEntry> into)
    {
        int drained = _drained;
        int written = Volatile.Read(ref _written);
        int count = written - drained;
        for (; drained != written; drained++)
        {
            ref var entry = ref _entries[drained & _mask];
            into.Add(entry);
            entry = default;
        }

        Volatile.Write(ref _drained, drained);
        return count;
    }
}

public sealed class TracePump
{
    private readonly TraceRing _ring = new(10);

    public int Copy(IEnumerable<(int Code, string Text)> source, TextWriter output)
    {
        int lost = 0;
        var producer = new Thread(() =>
        {
            foreach (var (code, text) in source)
            {
                lost += _ring.TryWrite(code, text) ? 0 : 1;
            }
        });
        producer.Start();
        var batch = new List<TraceEntry>();
        bool last;
        do
        {
            last = producer.Join(20);
            batch.Clear();
            _ring.Drain(batch);
            batch.ForEach(e => output.WriteLine(e));
        }
        while (!last);

        return lost;
    }
}
