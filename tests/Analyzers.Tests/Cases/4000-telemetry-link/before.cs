using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4000;

public enum LinkState
{
    Idle,
    Negotiating,
    Open,
    Closed,
}

public sealed class TelemetryLink : IDisposable
{
    private static readonly TimeSpan KeepAliveEvery = TimeSpan.FromSeconds(15);

    private readonly object _gate = new();
    private readonly Func<string, Stream> _dial;
    private readonly Timer _keepAlive;
    private LinkState _state;
    private Stream _stream;
    private byte _channel;
    private DateTime _lastSend;

    public TelemetryLink(Func<string, Stream> dial)
    {
        _dial = dial;
        _keepAlive = new Timer(static s => ((TelemetryLink)s).OnKeepAlive(), this, KeepAliveEvery, KeepAliveEvery);
    }

    public override string ToString() => "link is " + _state;

    public void Open(string host)
    {
        lock (_gate)
        {
            if (_state == LinkState.Closed)
            {
                throw new ObjectDisposedException(nameof(TelemetryLink));
            }

            if (_state == LinkState.Open)
            {
                return;
            }

            _state = LinkState.Negotiating;
            var stream = _dial(host);
            stream.WriteByte(0x01);
            int channel = stream.ReadByte();
            if (channel < 0)
            {
                stream.Dispose();
                _state = LinkState.Idle;
                throw new IOException("no channel granted by " + host);
            }

            _stream = stream;
            _channel = (byte)channel;
            _lastSend = DateTime.UtcNow;
            _state = LinkState.Open;
        }
    }

    public bool TrySend(ReadOnlySpan<byte> frame)
    {
        if (_state != LinkState.Open)
        {
            return false;
        }

        lock (_gate)
        {
            if (_state != LinkState.Open)
            {
                return false;
            }

            _stream.WriteByte(_channel);
            _stream.Write(frame);
            _lastSend = DateTime.UtcNow;
            return true;
        }
    }

    private void OnKeepAlive()
    {
        if (_state == LinkState.Open)
        {
            lock (_gate)
            {
                if (_state == LinkState.Open && DateTime.UtcNow - _lastSend >= KeepAliveEvery)
                {
                    _stream.WriteByte(_channel);
                    _stream.WriteByte(0x00);
                    _lastSend = DateTime.UtcNow;
                }
            }
        }
    }

    public void Dispose()
    {
        _keepAlive.Dispose();
        lock (_gate)
        {
            _state = LinkState.Closed;
            _stream?.Dispose();
            _stream = null;
        }
    }
}
