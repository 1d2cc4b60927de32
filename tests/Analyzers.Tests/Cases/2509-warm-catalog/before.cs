using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2509;

public sealed record CatalogItem(string Sku, string Title, int Stock);

public sealed record CatalogPage(string ETag, IReadOnlyList<CatalogItem> Items);

public sealed class WarmCatalog
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Func<CancellationToken, Task<CatalogPage>> _fetch;
    private volatile bool _warm;
    private Dictionary<string, CatalogItem> _items;
    private string _etag;

    public WarmCatalog(Func<CancellationToken, Task<CatalogPage>> fetch) => _fetch = fetch;

    public async Task<CatalogItem> FindAsync(string sku, CancellationToken ct)
    {
        if (!_warm)
        {
            await WarmAsync(ct).ConfigureAwait(false);
        }

        return _items.TryGetValue(sku, out var item) ? item : null;
    }

    public async Task<bool> MatchesAsync(string etag, CancellationToken ct)
    {
        if (!_warm)
        {
            await WarmAsync(ct).ConfigureAwait(false);
        }

        return string.Equals(_etag, etag, StringComparison.Ordinal);
    }

    private async Task WarmAsync(CancellationToken ct)
    {
        await _once.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_warm)
            {
                return;
            }

            _warm = true;
            var page = await _fetch(ct).ConfigureAwait(false);
            var items = new Dictionary<string, CatalogItem>(page.Items.Count);
            foreach (var item in page.Items)
            {
                items[item.Sku] = item;
            }

            _items = items;
            _etag = page.ETag;
        }
        finally
        {
            _once.Release();
        }
    }
}
