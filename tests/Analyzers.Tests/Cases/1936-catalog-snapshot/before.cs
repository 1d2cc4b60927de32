using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1936;

public sealed class Catalog
{
    private sealed class Snapshot
    {
        public string Etag;
        public DateTime TakenAt;
        public Dictionary<string, decimal> Prices;
    }

    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly Func<Task<IReadOnlyList<(string Sku, decimal Price)>>> _fetch;
    private Snapshot _current;

    public Catalog(Func<Task<IReadOnlyList<(string Sku, decimal Price)>>> fetch) => _fetch = fetch;

    public async ValueTask<decimal?> PriceAsync(string sku)
    {
        var snapshot = _current;
        if (snapshot == null || DateTime.UtcNow - snapshot.TakenAt > TimeSpan.FromMinutes(5))
        {
            snapshot = await RefreshAsync(snapshot).ConfigureAwait(false);
        }

        return snapshot.Prices.TryGetValue(sku, out decimal price) ? price : null;
    }

    public string Etag => _current?.Etag;

    private async Task<Snapshot> RefreshAsync(Snapshot stale)
    {
        await _refresh.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_current == stale)
            {
                var fresh = new Snapshot { Prices = new Dictionary<string, decimal>() };
                foreach (var (sku, price) in await _fetch().ConfigureAwait(false))
                {
                    fresh.Prices[sku] = price;
                }

                fresh.TakenAt = DateTime.UtcNow;
                fresh.Etag = fresh.Prices.Count.ToString("x");
                _current = fresh;
            }

            return _current;
        }
        finally
        {
            _refresh.Release();
        }
    }
}
