using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1612;

internal sealed class Ring<T>
{
    private readonly T[] _slots;
    private readonly int _mask;
    private int _head;
    private int _tail;

    public Ring(int capacityLog2)
    {
        _slots = new T[1 << capacityLog2];
        _mask = _slots.Length - 1;
    }

    public bool TryPost(T item)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) == _slots.Length)
        {
            return false;
        }

        _slots[tail & _mask] = item;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    public bool TryTake(out T item)
    {
        int head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            item = default;
            return false;
        }

        item = _slots[head & _mask];
        _slots[head & _mask] = default;
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}

public sealed class TelemetryPump
{
    private readonly Ring<(string Name, double Value)> _ring = new(10);
    private readonly Func<(string Name, double Value)> _sample;
    private readonly Action<string, double> _send;
    private long _dropped;

    public TelemetryPump(Func<(string Name, double Value)> sample, Action<string, double> send)
    {
        _sample = sample;
        _send = send;
    }

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Start()
    {
        new Thread(Drain) { IsBackground = true, Name = "telemetry out" }.Start();
        new Thread(Collect) { IsBackground = true, Name = "telemetry in" }.Start();
    }

    private void Collect()
    {
        while (_sample() is { Name: not null } sample)
        {
            if (!_ring.TryPost(sample))
            {
                Interlocked.Increment(ref _dropped);
            }
        }
    }

    private void Drain()
    {
        while (true)
        {
            while (_ring.TryTake(out var sample))
            {
                _send(sample.Name, sample.Value);
            }

            Thread.Sleep(5);
        }
    }
}
