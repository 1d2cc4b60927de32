using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3519;

public abstract class WarmCache<TKey, TItem>
    where TKey : notnull
    where TItem : class
{
    private readonly SemaphoreSlim _warming = new(1, 1);
    private volatile bool _warm;

    protected Dictionary<TKey, TItem> Items { get; } = new();

    protected abstract Task<IReadOnlyList<TItem>> FetchAsync(CancellationToken token);

    protected abstract TKey KeyOf(TItem item);

    protected async ValueTask EnsureWarmAsync(CancellationToken token)
    {
        if (_warm)
        {
            return;
        }

        await _warming.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_warm)
            {
                return;
            }

            _warm = true;
            foreach (var item in await FetchAsync(token).ConfigureAwait(false))
            {
                Items[KeyOf(item)] = item;
            }
        }
        finally
        {
            _warming.Release();
        }
    }
}

public sealed record Depot(string Code, string Town, int Docks);

public sealed class DepotCache : WarmCache<string, Depot>
{
    private readonly Func<CancellationToken, Task<IReadOnlyList<Depot>>> _query;

    public DepotCache(Func<CancellationToken, Task<IReadOnlyList<Depot>>> query) => _query = query;

    public async Task<int> DocksAsync(string code, CancellationToken token)
    {
        await EnsureWarmAsync(token).ConfigureAwait(false);
        return Items.TryGetValue(code, out var depot) ? depot.Docks : 0;
    }

    protected override Task<IReadOnlyList<Depot>> FetchAsync(CancellationToken token) => _query(token);

    protected override string KeyOf(Depot item) => item.Code;
}
