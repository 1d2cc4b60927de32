using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2605;

public sealed class FrameRing
{
    private readonly byte[][] _frames;
    private readonly int _mask;
    private int _head;
    private int _tail;

    public FrameRing(int bits)
    {
        _frames = new byte[1 << bits][];
        _mask = _frames.Length - 1;
    }

    public bool TryPut(byte[] frame)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) > _mask)
        {
            return false;
        }

        _frames[tail & _mask] = frame;
        _tail = tail + 1;
        return true;
    }

    public bool TryTake(out byte[] frame)
    {
        int head = _head;
        if (head == _tail)
        {
            frame = null;
            return false;
        }

        frame = _frames[head & _mask];
        _frames[head & _mask] = null;
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}

public sealed class CapturePipe : IDisposable
{
    private readonly FrameRing _ring = new(8);
    private readonly Func<byte[]> _capture;
    private readonly Thread _grabber;
    private int _dropped;
    private volatile bool _closing;

    public CapturePipe(Func<byte[]> capture)
    {
        _capture = capture;
        _grabber = new Thread(Grab) { IsBackground = true };
        _grabber.Start();
    }

    public int Dropped => Volatile.Read(ref _dropped);

    public int Drain(Action<byte[]> encode)
    {
        int taken = 0;
        while (_ring.TryTake(out byte[] frame))
        {
            encode(frame);
            taken++;
        }

        return taken;
    }

    public void Dispose()
    {
        _closing = true;
        _grabber.Join();
    }

    private void Grab()
    {
        while (!_closing)
        {
            if (!_ring.TryPut(_capture()))
            {
                Interlocked.Increment(ref _dropped);
            }
        }
    }
}
