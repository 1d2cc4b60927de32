using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6003;

public readonly record struct Band(Guid Source, decimal Floor, decimal Ceiling);

public interface IBandFeed
{
    event Action<Guid, decimal, decimal> Moved;
}

public sealed class CollarGuard : IDisposable
{
    private readonly object _move = new();
    private readonly IBandFeed _feed;
    private Band? _band;
    private long _moves;

    public CollarGuard(IBandFeed feed)
    {
        _feed = feed;
        _feed.Moved += OnMoved;
    }

    public long Moves => Interlocked.Read(ref _moves);

    public bool Accepts(decimal price)
    {
        if (_band is not { } band)
        {
            return false;
        }

        return price >= band.Floor && price <= band.Ceiling;
    }

    public Guid Source() => _band?.Source ?? Guid.Empty;

    private void OnMoved(Guid source, decimal mid, decimal width)
    {
        lock (_move)
        {
            _band = new Band(source, mid - width, mid + width);
        }

        Interlocked.Increment(ref _moves);
    }

    public void Dispose() => _feed.Moved -= OnMoved;
}
