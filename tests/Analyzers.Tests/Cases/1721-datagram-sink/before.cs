using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1721;

public interface IDatagramChannel : IDisposable
{
    int MaxPayload { get; }

    void Send(ReadOnlySpan<byte> payload);
}

public sealed class DatagramSink : IDisposable
{
    private readonly object _close = new();
    private readonly IDatagramChannel _channel;
    private readonly Action<string> _log;
    private bool _closed;
    private bool _warned;
    private long _sent;

    public DatagramSink(IDatagramChannel channel, Action<string> log)
    {
        _channel = channel;
        _log = log;
    }

    public long Sent => Interlocked.Read(ref _sent);

    public bool Send(ReadOnlySpan<byte> payload)
    {
        if (_closed)
        {
            return false;
        }

        if (payload.Length > _channel.MaxPayload)
        {
            if (!_warned)
            {
                _warned = true;
                _log($"payload of {payload.Length} bytes dropped");
            }

            return false;
        }

        try
        {
            _channel.Send(payload);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }

        Interlocked.Increment(ref _sent);
        return true;
    }

    public void Dispose()
    {
        lock (_close)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        _channel.Dispose();
    }
}
