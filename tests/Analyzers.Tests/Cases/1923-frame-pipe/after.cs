using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1923;

public sealed class FramePipe : IDisposable
{
    private const int Size = 128;

    private readonly byte[][] _frames = new byte[Size][];
    private readonly Func<byte[]> _capture;
    private readonly Thread _camera;
    private volatile bool _stop;
    private int _head;
    private int _tail;

    public FramePipe(Func<byte[]> capture)
    {
        _capture = capture;
        _camera = new Thread(Capture) { IsBackground = true };
        _camera.Start();
    }

    public bool TryRead(out int length)
    {
        int head = _head;
        if (head == Volatile.Read(ref _tail))
        {
            length = 0;
            return false;
        }

        length = _frames[head % Size].Length;
        _frames[head % Size] = null;
        Volatile.Write(ref _head, head + 1);
        return true;
    }

    public void Dispose()
    {
        _stop = true;
        _camera.Join();
    }

    private void Capture()
    {
        while (!_stop)
        {
            int tail = _tail;
            if (tail - Volatile.Read(ref _head) == Size)
            {
                Thread.Yield();
                continue;
            }

            _frames[tail % Size] = _capture();
            Volatile.Write(ref _tail, tail + 1);
        }
    }
}
