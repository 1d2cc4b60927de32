using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1729;

public sealed class FrameRing
{
    private readonly byte[][] _frames;
    private readonly int _mask;
    private int _written;
    private int _taken;

    public FrameRing(int bits)
    {
        _frames = new byte[1 << bits][];
        _mask = _frames.Length - 1;
    }

    public bool TryPush(byte[] frame)
    {
        int at = _written;
        if (at - Volatile.Read(ref _taken) > _mask)
        {
            return false;
        }

        _frames[at & _mask] = frame;
        _written = at + 1;
        return true;
    }

    public bool TryTake(out byte[] frame)
    {
        int at = _taken;
        if (at == _written)
        {
            frame = null;
            return false;
        }

        frame = _frames[at & _mask];
        _frames[at & _mask] = null;
        Volatile.Write(ref _taken, at + 1);
        return true;
    }
}

public sealed class RadioLink
{
    private readonly FrameRing _ring = new(8);
    private readonly Func<byte[]> _receive;
    private int _overruns;

    public RadioLink(Func<byte[]> receive) => _receive = receive;

    public int Overruns => Volatile.Read(ref _overruns);

    public Task Open(Action<byte[]> handle, CancellationToken cancellation)
    {
        new Thread(Receive) { IsBackground = true, Name = "radio" }.Start();
        return Task.Run(async () =>
        {
            while (!cancellation.IsCancellationRequested)
            {
                while (_ring.TryTake(out byte[] frame))
                {
                    handle(frame);
                }

                await Task.Delay(1, cancellation).ConfigureAwait(false);
            }
        });
    }

    private void Receive()
    {
        while (_receive() is { } frame)
        {
            if (!_ring.TryPush(frame))
            {
                Interlocked.Increment(ref _overruns);
            }
        }
    }
}
