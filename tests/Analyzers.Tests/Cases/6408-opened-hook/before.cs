using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C6408;

public abstract class LinkChannel
{
    private const int Created = 0;
    private const int Opened = 1;
    private readonly object _stateLock = new();
    private volatile int _state;

    protected bool IsOpened => _state == Opened;

    public void Open()
    {
        lock (_stateLock)
        {
            if (_state != Created)
            {
                return;
            }

            OnOpen();
            _state = Opened;
            OnOpened();
        }
    }

    protected abstract void OnOpen();

    protected virtual void OnOpened()
    {
    }

    protected void ThrowIfNotOpened()
    {
        if (!IsOpened)
        {
            throw new InvalidOperationException("The link is not open.");
        }
    }
}

public sealed class FramedChannel : LinkChannel
{
    private readonly Func<IReadOnlyDictionary<string, string>> _handshake;
    private IReadOnlyDictionary<string, string> _peer;
    private int _frameLimit;
    private string _container;

    public FramedChannel(Func<IReadOnlyDictionary<string, string>> handshake) => _handshake = handshake;

    public int FramesFor(int bytes)
    {
        ThrowIfNotOpened();
        return (bytes + _frameLimit - 1) / _frameLimit;
    }

    public string Address(string node)
    {
        ThrowIfNotOpened();
        return _container.ToLowerInvariant() + "/" + node;
    }

    protected override void OnOpen() => _peer = _handshake();

    protected override void OnOpened()
    {
        _frameLimit = _peer.TryGetValue("max-frame-size", out var text) ? int.Parse(text) : 4096;
        _container = _peer["container-id"];
    }
}
