using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5617;

public sealed record Quote(string Sku, decimal Total, DateTime AsOf);

public sealed class PriceWarmup
{
    private readonly object _sync = new();
    private readonly Func<IEnumerable<(string Sku, decimal Price)>> _source;
    private Task _loading;
    private bool _warm;
    private Dictionary<string, decimal> _prices;
    private DateTime _asOf;

    public PriceWarmup(Func<IEnumerable<(string Sku, decimal Price)>> source) => _source = source;

    public bool IsWarm => _warm;

    public DateTime AsOf => _asOf;

    public Task BeginAsync()
    {
        lock (_sync)
        {
            return _loading ??= Task.Run(Load);
        }
    }

    public bool TryPrice(string sku, out decimal price) => _prices.TryGetValue(sku, out price);

    private void Load()
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (sku, price) in _source())
        {
            prices[sku] = price;
        }

        _prices = prices;
        _asOf = DateTime.UtcNow;
        Volatile.Write(ref _warm, true);
    }
}

public sealed class QuoteService
{
    private readonly PriceWarmup _warmup;
    private readonly Func<string, decimal> _lookup;

    public QuoteService(PriceWarmup warmup, Func<string, decimal> lookup)
    {
        _warmup = warmup;
        _lookup = lookup;
    }

    public Quote Price(string sku, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);

        if (_warmup.IsWarm)
        {
            if (_warmup.TryPrice(sku, out decimal warm))
            {
                return new Quote(sku, warm * quantity, _warmup.AsOf);
            }
        }

        return new Quote(sku, _lookup(sku) * quantity, DateTime.UtcNow);
    }
}
