using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2227;

public readonly record struct Sample(int Channel, float Value);

public interface ISampleSource
{
    bool Read(out Sample sample);
}

public sealed class SampleRing
{
    private readonly Sample[] _slots;
    private readonly int _mask;
    private int _head;
    private int _tail;

    public SampleRing(int powerOfTwo)
    {
        _slots = new Sample[1 << powerOfTwo];
        _mask = _slots.Length - 1;
    }

    public bool TryPut(Sample sample)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) > _mask)
        {
            return false;
        }

        _slots[tail & _mask] = sample;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    public bool TryTake(out Sample sample)
    {
        int head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            sample = default;
            return false;
        }

        sample = _slots[head & _mask];
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}

public sealed class AcquisitionPump
{
    private readonly SampleRing _ring = new(10);
    private readonly ISampleSource _source;

    public AcquisitionPump(ISampleSource source) => _source = source;

    public void Start() => new Thread(Produce) { IsBackground = true }.Start();

    public float Drain(int channel)
    {
        float sum = 0;
        while (_ring.TryTake(out var sample))
        {
            if (sample.Channel == channel)
            {
                sum += sample.Value;
            }
        }

        return sum;
    }

    private void Produce()
    {
        while (_source.Read(out var sample))
        {
            while (!_ring.TryPut(sample))
            {
                Thread.Sleep(1);
            }
        }
    }
}
