using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2815;

public abstract class HostedLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _run = Task.CompletedTask;

    public void Start() => _run = Task.Run(() => ExecuteAsync(_stop.Token));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    protected abstract Task ExecuteAsync(CancellationToken stop);
}

public readonly record struct PriceEvent(long Position, string Sku, decimal Price);

public interface IEventLog
{
    IAsyncEnumerable<PriceEvent> ReplayAsync(CancellationToken stop);

    void Note(string line);
}

public sealed class PriceProjection(IEventLog log) : HostedLoop
{
    private Dictionary<string, decimal> _prices;
    private long _position;
    private volatile bool _live;

    public bool TryPrice(string sku, out decimal price)
    {
        if (_live)
        {
            return _prices.TryGetValue(sku, out price);
        }

        price = 0;
        return false;
    }

    public long? Lag(long head) => _live ? head - _position : null;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        long last = 0;
        await foreach (PriceEvent change in log.ReplayAsync(stop).ConfigureAwait(false))
        {
            prices[change.Sku] = change.Price;
            last = Math.Max(last, change.Position);
        }

        prices.TrimExcess();
        (_prices, _position) = (prices, last);
        GoLive(prices.Count, last);
    }

    private void GoLive(int count, long position)
    {
        log.Note($"replayed {count} prices up to {position}");
        _live = true;
    }
}
