using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4126;

public sealed class CaptureRing
{
    private readonly (long Stamp, byte[] Frame)[] _slots = new (long, byte[])[64];
    private int _written;
    private int _taken;

    public CaptureRing(Func<byte[]> device, Action<long, byte[]> display)
    {
        new Thread(() => Capture(device)) { IsBackground = true }.Start();
        new Thread(() => Show(display)) { IsBackground = true }.Start();
    }

    private void Capture(Func<byte[]> device)
    {
        while (device() is { } frame)
        {
            while (!TryPut(frame))
            {
                Thread.Sleep(1);
            }
        }
    }

    private void Show(Action<long, byte[]> display)
    {
        while (true)
        {
            if (TryTake(out long stamp, out byte[] frame))
            {
                display(stamp, frame);
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }

    private bool TryTake(out long stamp, out byte[] frame)
    {
        int at = _taken;
        if (at == Volatile.Read(ref _written))
        {
            stamp = 0;
            frame = null;
            return false;
        }

        (stamp, frame) = _slots[at & 63];
        _slots[at & 63] = default;
        Volatile.Write(ref _taken, at + 1);
        return true;
    }

    private bool TryPut(byte[] frame)
    {
        int at = _written;
        if (at - Volatile.Read(ref _taken) == _slots.Length)
        {
            return false;
        }

        _slots[at & 63] = (Environment.TickCount64, frame);
        Volatile.Write(ref _written, at + 1);
        return true;
    }
}
