using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3900;

public interface IWire : IDisposable
{
    int NegotiatedFrame { get; }
    void Send(string topic, ReadOnlySpan<byte> frame, bool last);
}

public interface IWireDialer
{
    IWire Dial(string host, TimeSpan timeout);
}

public sealed class BrokerLink : IDisposable
{
    private const int Attempts = 3;

    private readonly object _dialGate = new();
    private readonly IWireDialer _dialer;
    private readonly string[] _hosts;
    private readonly ConcurrentQueue<string> _trace = new();
    private IWire _wire;
    private int _frameSize;
    private bool _open;
    private bool _disposed;

    public BrokerLink(IWireDialer dialer, params string[] hosts)
    {
        _dialer = dialer ?? throw new ArgumentNullException(nameof(dialer));
        _hosts = hosts;
    }

    public TimeSpan DialTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public void Publish(string topic, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        EnsureOpen();

        int offset = 0;
        while (body.Length - offset > _frameSize)
        {
            _wire.Send(topic, body.AsSpan(offset, _frameSize), last: false);
            offset += _frameSize;
        }

        _wire.Send(topic, body.AsSpan(offset), last: true);
    }

    public Task PublishAsync(string topic, byte[] body) => Task.Run(() => Publish(topic, body));

    public IEnumerable<string> DrainTrace()
    {
        while (_trace.TryDequeue(out var line))
        {
            yield return line;
        }
    }

    public void Dispose()
    {
        lock (_dialGate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _wire?.Dispose();
        }
    }

    private void EnsureOpen()
    {
        if (_open)
        {
            return;
        }

        lock (_dialGate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            for (int attempt = 0; !_open; attempt++)
            {
                string host = _hosts[attempt % _hosts.Length];
                try
                {
                    var wire = _dialer.Dial(host, DialTimeout);
                    _wire = wire;
                    _frameSize = Math.Max(512, wire.NegotiatedFrame);
                    _open = true;
                }
                catch (TimeoutException) when (attempt + 1 < Attempts)
                {
                    _trace.Enqueue("no answer from " + host);
                }
            }
        }
    }
}
