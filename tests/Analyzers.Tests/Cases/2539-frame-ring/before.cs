using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2539;

public readonly record struct Frame(long Stamp, int Length, byte Channel);

public sealed class FrameRing
{
    private readonly Frame[] _frames;
    private readonly int _mask;
    private long _head;
    private long _tail;

    public FrameRing(int powerOfTwo)
    {
        _frames = new Frame[1 << powerOfTwo];
        _mask = _frames.Length - 1;
    }

    public bool TryWrite(in Frame frame)
    {
        long tail = _tail;
        if (tail - Volatile.Read(ref _head) == _frames.Length)
        {
            return false;
        }

        _frames[tail & _mask] = frame;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    public bool TryRead(out Frame frame)
    {
        long head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            frame = default;
            return false;
        }

        frame = _frames[head & _mask];
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}

public sealed class FramePump(Func<Frame> next, Action<Frame> show)
{
    private readonly FrameRing _ring = new(10);
    private volatile bool _stop;

    public void Start()
    {
        new Thread(Produce) { IsBackground = true }.Start();
        new Thread(Consume) { IsBackground = true }.Start();
    }

    public void Stop() => _stop = true;

    private void Produce()
    {
        while (!_stop)
        {
            var frame = next();
            while (!_ring.TryWrite(frame) && !_stop)
            {
                Thread.Yield();
            }
        }
    }

    private void Consume()
    {
        while (!_stop)
        {
            if (_ring.TryRead(out var frame))
            {
                show(frame);
            }
            else
            {
                Thread.Sleep(0);
            }
        }
    }
}
