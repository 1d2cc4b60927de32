using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3506;

public interface IUart
{
    bool TryReceive(out byte value);
}

public sealed class UartReceiver : IDisposable
{
    private readonly IUart _uart;
    private readonly byte[] _ring;
    private readonly Thread _poller;
    private volatile bool _stopping;
    private int _head;
    private int _tail;
    private long _overruns;

    public UartReceiver(IUart uart, int sizeAsPowerOfTwo)
    {
        _uart = uart;
        _ring = new byte[1 << sizeAsPowerOfTwo];
        _poller = new Thread(Poll) { IsBackground = true };
        _poller.Start();
    }

    public long Overruns => Interlocked.Read(ref _overruns);

    public int Read(Span<byte> destination)
    {
        int tail = _tail;
        int ready = Math.Min(_head - tail, destination.Length);
        for (int i = 0; i < ready; i++)
        {
            destination[i] = _ring[(tail + i) & (_ring.Length - 1)];
        }

        Volatile.Write(ref _tail, tail + ready);
        return ready;
    }

    public void Dispose()
    {
        _stopping = true;
        _poller.Join();
    }

    private void Poll()
    {
        while (!_stopping)
        {
            if (!_uart.TryReceive(out byte value))
            {
                Thread.Sleep(1);
                continue;
            }

            int head = _head;
            if (head - Volatile.Read(ref _tail) == _ring.Length)
            {
                Interlocked.Increment(ref _overruns);
                continue;
            }

            _ring[head & (_ring.Length - 1)] = value;
            _head = head + 1;
        }
    }
}
