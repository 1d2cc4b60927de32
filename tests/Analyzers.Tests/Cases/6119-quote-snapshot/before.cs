using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6119;

public sealed class QuoteFeed : IDisposable
{
    private sealed record Quote(int Version, decimal Bid, decimal Ask);

    private readonly object _update = new();
    private readonly Timer _timer;
    private Quote _latest = new(0, 0m, 0m);

    public QuoteFeed(Func<(decimal Bid, decimal Ask)> fetch) =>
        _timer = new Timer(_ => Update(fetch()), null, TimeSpan.Zero, TimeSpan.FromSeconds(5));

    public bool TrySpread(ref int seen, out decimal spread)
    {
        var quote = _latest;
        if (quote.Version == seen)
        {
            spread = 0m;
            return false;
        }

        seen = quote.Version;
        spread = quote.Ask - quote.Bid;
        return true;
    }

    public void Dispose() => _timer.Dispose();

    private void Update((decimal Bid, decimal Ask) next)
    {
        lock (_update)
        {
            _latest = new Quote(_latest.Version + 1, next.Bid, next.Ask);
        }
    }
}
