using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2813;

public sealed class WriteGate : IDisposable
{
    private readonly ReaderWriterLockSlim _inner = new();

    public Held Enter()
    {
        _inner.EnterWriteLock();
        return new Held(_inner);
    }

    public void Dispose() => _inner.Dispose();

    public readonly struct Held(ReaderWriterLockSlim inner) : IDisposable
    {
        public void Dispose() => inner.ExitWriteLock();
    }
}

public sealed class HistogramBoard
{
    private struct Lane
    {
        public int Count;
        public long[] Samples;
    }

    private readonly WriteGate _gate = new();
    private readonly Lane[] _lanes;

    public HistogramBoard(int lanes, int capacity)
    {
        _lanes = new Lane[lanes];
        for (int i = 0; i < lanes; i++)
        {
            _lanes[i].Samples = new long[capacity];
        }
    }

    public bool Record(int lane, long micros)
    {
        using (_gate.Enter())
        {
            ref Lane target = ref _lanes[lane];
            if (target.Count == target.Samples.Length)
            {
                return false;
            }

            target.Samples[target.Count] = micros;
            Volatile.Write(ref target.Count, target.Count + 1);
            return true;
        }
    }

    public long Slowest(int lane)
    {
        ref Lane source = ref _lanes[lane];
        int count = Volatile.Read(ref source.Count);
        long slowest = 0;
        for (int i = 0; i < count; i++)
        {
            slowest = Math.Max(slowest, source.Samples[i]);
        }

        return slowest;
    }

    public bool TryLatest(int lane, out long micros)
    {
        if (Volatile.Read(ref _lanes[lane].Count) is var count and > 0)
        {
            micros = _lanes[lane].Samples[count - 1];
            return true;
        }

        micros = 0;
        return false;
    }
}
