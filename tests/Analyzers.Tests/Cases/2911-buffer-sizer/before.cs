using System.Buffers;
using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2911;

public sealed class BufferSizer : IThreadPoolWorkItem
{
    private const int SampleTarget = 4096;

    private readonly object _decide = new();
    private readonly int[] _limits = new int[4];
    private readonly int[] _histogram = new int[32];
    private int _samples;
    private int _largest;
    private bool _fixed;

    public byte[] Rent(int hint)
    {
        if (Volatile.Read(ref _fixed))
        {
            return ArrayPool<byte>.Shared.Rent(RoundUp(hint));
        }

        Observe(hint);
        return ArrayPool<byte>.Shared.Rent(hint);
    }

    public void Pin(int smallest)
    {
        lock (_decide)
        {
            if (_fixed)
            {
                return;
            }

            for (int i = 0; i < _limits.Length; i++)
            {
                _limits[i] = smallest << (2 * i);
            }

            _largest = _limits[^1];
            _fixed = true;
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_decide)
        {
            if (!_fixed)
            {
                Calibrate();
                _fixed = true;
            }
        }
    }

    private void Observe(int size)
    {
        Interlocked.Increment(ref _histogram[32 - int.LeadingZeroCount(Math.Max(1, size)) - 1]);
        if (Interlocked.Increment(ref _samples) == SampleTarget)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void Calibrate()
    {
        int total = 0, slot = 0;
        for (int bit = 0; bit < _histogram.Length && slot < _limits.Length; bit++)
        {
            total += Volatile.Read(ref _histogram[bit]);
            while (slot < _limits.Length && total >= SampleTarget * (slot + 1) / (_limits.Length + 1))
            {
                _limits[slot++] = 1 << Math.Min(bit + 1, 30);
            }
        }

        _largest = _limits[^1];
    }

    private int RoundUp(int hint)
    {
        if (hint > _largest)
        {
            return hint;
        }

        foreach (int limit in _limits)
        {
            if (hint <= limit)
            {
                return limit;
            }
        }

        return hint;
    }
}
