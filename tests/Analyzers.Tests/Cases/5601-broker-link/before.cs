using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5601;

public enum LinkState
{
    Closed,
    Opening,
    Open,
}

public interface IBrokerTransport
{
    string Handshake(Uri broker, out int maxFrame);

    void Send(string channel, ReadOnlySpan<byte> frame);
}

public sealed class BrokerClient
{
    private readonly object _gate = new();
    private readonly Func<IBrokerTransport> _transportFactory;
    private readonly Uri _broker;
    private LinkState _state;
    private IBrokerTransport _transport;
    private string _sessionId;
    private int _maxFrame;
    private long _published;

    public BrokerClient(Uri broker, Func<IBrokerTransport> transportFactory)
    {
        _broker = broker ?? throw new ArgumentNullException(nameof(broker));
        _transportFactory = transportFactory ?? throw new ArgumentNullException(nameof(transportFactory));
    }

    public long Published => Interlocked.Read(ref _published);

    public void Publish(string topic, byte[] body)
    {
        ArgumentException.ThrowIfNullOrEmpty(topic);

        if (_state != LinkState.Open)
        {
            Open();
        }

        string channel = _sessionId + "/" + topic;
        int frame = _maxFrame;
        for (int at = 0; at < body.Length; at += frame)
        {
            int size = Math.Min(frame, body.Length - at);
            _transport.Send(channel, body.AsSpan(at, size));
        }

        Interlocked.Increment(ref _published);
    }

    public string Describe()
    {
        if (_state == LinkState.Open)
        {
            return $"{_broker.Host} session {_sessionId}, frames up to {_maxFrame} bytes";
        }

        return _broker.Host + " not connected";
    }

    private void Open()
    {
        lock (_gate)
        {
            if (_state == LinkState.Open)
            {
                return;
            }

            _state = LinkState.Opening;
            try
            {
                var transport = _transportFactory();
                _sessionId = transport.Handshake(_broker, out _maxFrame);
                _transport = transport;
                _state = LinkState.Open;
            }
            catch
            {
                _state = LinkState.Closed;
                throw;
            }
        }
    }
}
