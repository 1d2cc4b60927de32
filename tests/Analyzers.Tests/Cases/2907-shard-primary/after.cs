using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2907;

public sealed class Gate
{
    private readonly object _monitor = new();

    public Hold Enter()
    {
        Monitor.Enter(_monitor);
        return new Hold(_monitor);
    }

    public readonly struct Hold : IDisposable
    {
        private readonly object _monitor;

        internal Hold(object monitor) => _monitor = monitor;

        public void Dispose() => Monitor.Exit(_monitor);
    }
}

public sealed record Ballot(string Node, long Term, Uri Endpoint);

public sealed class ShardTracker : IDisposable
{
    private readonly Func<Ballot> _readBallot;
    private readonly Gate _gate = new();
    private readonly Timer _poll;
    private Ballot _primary;

    public ShardTracker(Func<Ballot> readBallot, TimeSpan period)
    {
        _readBallot = readBallot;
        _poll = new Timer(OnPoll, null, period, period);
    }

    public bool TryLocate(string document, out Uri address)
    {
        var primary = _primary;
        if (primary == null)
        {
            address = null;
            return false;
        }

        address = new Uri(primary.Endpoint, "docs/" + Uri.EscapeDataString(document) + "?term=" + primary.Term);
        return true;
    }

    public Uri Locate(string document) =>
        TryLocate(document, out var address)
            ? address
            : throw new InvalidOperationException("The shard has no primary.");

    public void Dispose() => _poll.Dispose();

    private void OnPoll(object state)
    {
        var ballot = _readBallot();
        if (ballot == null)
        {
            return;
        }

        using (_gate.Enter())
        {
            if (ballot.Term > (_primary?.Term ?? 0))
            {
                _primary = ballot;
            }
        }
    }
}
