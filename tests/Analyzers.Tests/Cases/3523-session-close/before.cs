using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3523;

public sealed class DeviceSession : IDisposable
{
    private readonly object _close = new();
    private readonly Stream _stream;
    private readonly byte[] _preamble;
    private readonly Timer _idle;
    private bool _closed;
    private bool _complained;

    public DeviceSession(Stream stream, byte[] preamble, TimeSpan idle)
    {
        _stream = stream;
        _preamble = preamble;
        _idle = new Timer(static s => ((DeviceSession)s).Dispose(), this, Timeout.Infinite, Timeout.Infinite);
        _idle.Change(idle, Timeout.InfiniteTimeSpan);
    }

    public event Action<string> Warning;

    public void Send(ReadOnlySpan<byte> payload)
    {
        if (_closed)
        {
            throw new ObjectDisposedException(nameof(DeviceSession));
        }

        if (payload.Length > 4096 && !_complained)
        {
            _complained = true;
            Warning?.Invoke("large payloads are split by the device");
        }

        _stream.Write(_preamble);
        _stream.Write(payload);
        _stream.Flush();
    }

    public int Receive(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _stream.Read(buffer);
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        lock (_close)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        _idle.Dispose();
        _stream.Dispose();
    }
}
