using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2507;

public interface IRateFeed
{
    bool TryFetch(string pair, out decimal bid, out decimal ask);
}

public sealed class RateTicker : IDisposable
{
    private readonly IRateFeed _feed;
    private readonly string _pair;
    private readonly Timer _timer;
    private decimal _mid;
    private int _misses;

    public RateTicker(IRateFeed feed, string pair)
    {
        _feed = feed;
        _pair = pair;
        _timer = new Timer(Poll, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    public string Pair => _pair;

    public int Misses => Volatile.Read(ref _misses);

    public decimal Convert(decimal amount)
    {
        decimal mid = _mid;
        if (mid == 0m)
        {
            throw new InvalidOperationException("no quote for " + _pair);
        }

        return decimal.Round(amount * mid, 2, MidpointRounding.ToEven);
    }

    public void Dispose() => _timer.Dispose();

    private void Poll(object state)
    {
        if (!_feed.TryFetch(_pair, out decimal bid, out decimal ask))
        {
            Interlocked.Increment(ref _misses);
            return;
        }

        if (bid <= 0m || ask < bid)
        {
            Interlocked.Increment(ref _misses);
            return;
        }

        _mid = (bid + ask) / 2m;
    }
}
