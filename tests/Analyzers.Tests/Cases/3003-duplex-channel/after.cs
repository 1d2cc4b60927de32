using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3003;

public enum ChannelState
{
    Created,
    Opening,
    Opened,
    Closed,
    Faulted
}

public sealed class DuplexChannel
{
    private readonly object _thisLock = new object();
    private readonly Stream _transport;
    private volatile ChannelState _state;
    private string _sessionId;
    private int _maxFrame;
    private byte[] _window;

    public DuplexChannel(Stream transport)
    {
        _transport = transport;
        _state = ChannelState.Created;
    }

    public ChannelState State { get { return _state; } }

    public string SessionId
    {
        get
        {
            ThrowIfNotOpened();
            return _sessionId;
        }
    }

    public void Open()
    {
        lock (_thisLock)
        {
            if (_state != ChannelState.Created)
                throw new InvalidOperationException("Channel cannot be opened in state " + _state);

            _state = ChannelState.Opening;
            try
            {
                Negotiate();
                _state = ChannelState.Opened;
            }
            catch (IOException)
            {
                _state = ChannelState.Faulted;
                throw;
            }
        }
    }

    public void Close()
    {
        lock (_thisLock)
        {
            if (_state != ChannelState.Faulted)
                _state = ChannelState.Closed;
        }
    }

    public int Acknowledge(int sequence)
    {
        ThrowIfNotOpened();
        return _window[sequence % _window.Length];
    }

    public bool Fits(int length)
    {
        ThrowIfNotOpened();
        return length <= _maxFrame - _sessionId.Length;
    }

    private void ThrowIfNotOpened()
    {
        if (_state != ChannelState.Opened)
            throw new InvalidOperationException("Channel is not open.");
    }

    private void Negotiate()
    {
        int size = _transport.ReadByte();
        if (size < 0)
            throw new EndOfStreamException();

        _maxFrame = size << 8;
        _window = new byte[size + 1];
        _sessionId = "urn:uuid:" + Guid.NewGuid().ToString();
    }
}
