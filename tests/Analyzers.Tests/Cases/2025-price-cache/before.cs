using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2025;

public interface IPriceSource
{
    IEnumerable<(string Sku, long Cents)> Read();
}

public sealed partial class PriceCache
{
    private readonly Dictionary<string, long> _prices = new(StringComparer.Ordinal);

    public bool IsHydrated { get; private set; }

    public DateTime LoadedAt { get; private set; }

    public bool TryPrice(string sku, out long cents) => _prices.TryGetValue(sku, out cents);
}

public sealed partial class PriceCache
{
    private readonly IPriceSource _source;

    public PriceCache(IPriceSource source) => _source = source;

    public Task StartAsync() => Task.Run(Hydrate);

    private void Hydrate()
    {
        foreach (var (sku, cents) in _source.Read())
        {
            if (cents > 0)
            {
                _prices[sku] = cents;
            }
        }

        LoadedAt = DateTime.UtcNow;
        IsHydrated = true;
    }
}

public sealed class PriceEndpoint
{
    private readonly PriceCache _cache;

    public PriceEndpoint(PriceCache cache)
    {
        _cache = cache;
        _ = _cache.StartAsync();
    }

    public string Get(string sku)
    {
        if (!_cache.IsHydrated)
        {
            return "503 warming up";
        }

        return _cache.TryPrice(sku, out long cents)
            ? "200 " + (cents / 100m).ToString("0.00")
            : "404 no price as of " + _cache.LoadedAt.ToString("O");
    }
}
