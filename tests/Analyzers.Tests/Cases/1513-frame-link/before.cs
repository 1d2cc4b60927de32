using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1513;

public enum LinkState
{
    Idle,
    Open,
    Faulted,
}

public abstract class LinkBase
{
    private readonly Lock _transition = new();

    protected LinkState State;

    public void Open(string host)
    {
        lock (_transition)
        {
            if (State == LinkState.Open)
            {
                return;
            }

            if (State == LinkState.Faulted)
            {
                throw new InvalidOperationException("the link failed before");
            }

            Connect(host);
            State = LinkState.Open;
        }
    }

    public void Fail()
    {
        lock (_transition)
        {
            if (State == LinkState.Idle)
            {
                State = LinkState.Faulted;
            }
        }
    }

    protected abstract void Connect(string host);
}

public sealed class FrameLink : LinkBase
{
    private readonly Func<string, (int MaxFrame, string Peer)> _handshake;
    private byte[] _window;
    private int _maxFrame;
    private string _peer;

    public FrameLink(Func<string, (int MaxFrame, string Peer)> handshake) => _handshake = handshake;

    public ArraySegment<byte> Reserve(int size)
    {
        if (State is not LinkState.Open)
        {
            throw new InvalidOperationException("the link is not open");
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, _maxFrame);
        return new ArraySegment<byte>(_window, 0, size);
    }

    public override string ToString() => State switch
    {
        LinkState.Open => _peer + "/" + _window.Length,
        LinkState.Faulted => "faulted",
        _ => "idle",
    };

    protected override void Connect(string host)
    {
        var (maxFrame, peer) = _handshake(host);
        _window = GC.AllocateUninitializedArray<byte>(maxFrame * 4);
        _maxFrame = maxFrame;
        _peer = peer.Trim();
    }
}
