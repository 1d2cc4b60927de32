using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1402;

internal enum FeedPhase
{
    Idle,
    Negotiating,
    Live,
    Closed,
}

public sealed record FeedHandshake(string SessionId, decimal[] TickSizes, int Depth);

public sealed class QuoteFeed
{
    private readonly Lock _sync = new();
    private readonly Func<string, FeedHandshake> _dial;
    private readonly string _venue;
    private volatile FeedPhase _phase;
    private string _sessionId;
    private decimal[] _tickSizes;
    private int _depth;

    public QuoteFeed(string venue, Func<string, FeedHandshake> dial)
    {
        _venue = venue;
        _dial = dial;
    }

    public void Open()
    {
        var thread = new Thread(Negotiate) { IsBackground = true, Name = "feed-" + _venue };
        thread.Start();
    }

    public void Close()
    {
        using (_sync.EnterScope())
        {
            _phase = FeedPhase.Closed;
        }
    }

    public bool TryRound(int instrument, decimal price, out decimal rounded)
    {
        rounded = price;
        if (_phase is not FeedPhase.Live)
        {
            return false;
        }

        decimal tick = _tickSizes[instrument % _tickSizes.Length];
        rounded = Math.Round(price / tick) * tick;
        return true;
    }

    public string Describe() => _phase switch
    {
        FeedPhase.Live => _venue + "/" + _sessionId.ToUpperInvariant() + " depth " + _depth,
        FeedPhase.Negotiating => _venue + " connecting",
        FeedPhase.Closed => _venue + " closed",
        _ => _venue,
    };

    private void Negotiate()
    {
        using (_sync.EnterScope())
        {
            if (_phase != FeedPhase.Idle)
            {
                return;
            }

            _phase = FeedPhase.Negotiating;
            var handshake = _dial(_venue);
            _sessionId = handshake.SessionId;
            _tickSizes = handshake.TickSizes;
            _depth = handshake.Depth;
            _phase = FeedPhase.Live;
        }
    }
}
