using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2702;

public readonly record struct ProbeReply(TimeSpan Elapsed, Version Peer);

public sealed class LinkDownException : Exception
{
    public LinkDownException(string host, Exception inner)
        : base("link to " + host + " is down", inner)
    {
    }
}

public sealed class LinkProber : IDisposable
{
    private enum LinkState
    {
        Idle,
        Probing,
        Up,
        Down,
    }

    private readonly string _host;
    private readonly Func<string, ProbeReply> _probe;
    private readonly Timer _timer;
    private volatile LinkState _state;
    private TimeSpan _latency;
    private Version _peer;
    private Exception _fault;
    private long _failedAt;

    public LinkProber(string host, Func<string, ProbeReply> probe, TimeSpan delay)
    {
        _host = host;
        _probe = probe;
        _timer = new Timer(static s => ((LinkProber)s).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    public bool SpeaksSecondDialect => _state == LinkState.Up && _peer.Major >= 2;

    public TimeSpan PatienceOr(TimeSpan fallback)
    {
        switch (_state)
        {
            case LinkState.Up:
                return _latency * 4;
            case LinkState.Down:
                throw new LinkDownException(_host, _fault);
            default:
                return fallback;
        }
    }

    public bool ShouldRetry(long now, long pause)
    {
        if (_state != LinkState.Down)
        {
            return false;
        }

        return now - _failedAt > pause;
    }

    public void Dispose() => _timer.Dispose();

    private void OnDue()
    {
        _state = LinkState.Probing;
        try
        {
            ProbeReply reply = _probe(_host);
            _latency = reply.Elapsed;
            _peer = reply.Peer;
            _state = LinkState.Up;
        }
        catch (Exception fault)
        {
            _fault = fault;
            _failedAt = Environment.TickCount64;
            _state = LinkState.Down;
        }
    }
}
