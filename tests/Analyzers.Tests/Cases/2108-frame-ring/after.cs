using System;
using System.Threading;

namespace Corpus.S2108;

public sealed class Frame
{
    public Frame(long timestamp, byte[] pixels)
    {
        Timestamp = timestamp;
        Pixels = pixels;
    }

    public long Timestamp { get; }

    public byte[] Pixels { get; }
}

internal sealed class FrameRing
{
    private readonly Frame[] _slots;
    private readonly int _mask;
    private int _head;
    private int _tail;

    public FrameRing(int bits)
    {
        _slots = new Frame[1 << bits];
        _mask = _slots.Length - 1;
    }

    public bool TryPut(Frame frame)
    {
        int tail = _tail;
        if (tail - Volatile.Read(ref _head) == _slots.Length)
        {
            return false;
        }

        _slots[tail & _mask] = frame;
        Volatile.Write(ref _tail, tail + 1);
        return true;
    }

    public bool TryTake(out Frame frame)
    {
        int head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            frame = null;
            return false;
        }

        frame = _slots[head & _mask];
        _slots[head & _mask] = null;
        Volatile.Write(ref _head, head + 1);
        return true;
    }
}

public sealed class CaptureSession : IDisposable
{
    private readonly FrameRing _ring = new(6);
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _grabber;
    private readonly Thread _encoder;
    private long _dropped;

    public CaptureSession(Func<Frame> grab, Action<long, byte[]> encode)
    {
        _grabber = new Thread(() =>
        {
            while (!_stop.IsCancellationRequested)
            {
                if (!_ring.TryPut(grab()))
                {
                    Interlocked.Increment(ref _dropped);
                }
            }
        });
        _encoder = new Thread(() =>
        {
            while (!_stop.IsCancellationRequested)
            {
                if (_ring.TryTake(out var frame))
                {
                    encode(frame.Timestamp, frame.Pixels);
                }
                else
                {
                    Thread.Sleep(1);
                }
            }
        });
        _grabber.Start();
        _encoder.Start();
    }

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Dispose()
    {
        _stop.Cancel();
        _grabber.Join();
        _encoder.Join();
    }
}
