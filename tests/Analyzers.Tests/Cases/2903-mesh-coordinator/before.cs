using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2903;

public interface IBallotStore
{
    bool TryReadWinner(out string node, out long term, out Uri address);
}

public sealed class MeshCoordinator : IDisposable
{
    private sealed record Winner(string Node, long Term, Uri Address);

    private readonly IBallotStore _ballots;
    private readonly object _poll = new();
    private readonly string _self;
    private readonly Timer _timer;
    private Winner _winner;
    private long _redirects;

    public MeshCoordinator(IBallotStore ballots, string self, TimeSpan period)
    {
        _ballots = ballots;
        _self = self;
        _timer = new Timer(static s => ((MeshCoordinator)s).Poll(), this, TimeSpan.Zero, period);
    }

    public long Redirects => Interlocked.Read(ref _redirects);

    public bool IsCoordinator => _winner is { } winner && winner.Node == _self;

    public bool TryRedirect(string path, out Uri target)
    {
        var winner = _winner;
        if (winner == null || winner.Node == _self)
        {
            target = null;
            return false;
        }

        Interlocked.Increment(ref _redirects);
        target = new Uri(winner.Address, path);
        return true;
    }

    public string Stamp()
    {
        var winner = _winner;
        return winner == null ? "no-term" : winner.Node + "@" + winner.Term;
    }

    public void Dispose() => _timer.Dispose();

    private void Poll()
    {
        if (!Monitor.TryEnter(_poll))
        {
            return;
        }

        try
        {
            if (!_ballots.TryReadWinner(out var node, out long term, out var address))
            {
                return;
            }

            var current = _winner;
            if (current == null || term > current.Term)
            {
                _winner = new Winner(node, term, address);
            }
        }
        finally
        {
            Monitor.Exit(_poll);
        }
    }
}
