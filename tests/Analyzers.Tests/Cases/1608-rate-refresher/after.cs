using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1608;

public abstract class HostedWorker
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken token)
    {
        _loop = Task.Run(() => ExecuteAsync(_stop.Token), token);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken token)
    {
        _stop.Cancel();
        return Task.WhenAny(_loop, Task.Delay(Timeout.Infinite, token));
    }

    protected abstract Task ExecuteAsync(CancellationToken stopping);
}

public sealed class RateService : HostedWorker
{
    private readonly Func<CancellationToken, Task<IReadOnlyDictionary<string, decimal>>> _download;
    private readonly Dictionary<string, decimal> _rates = new(StringComparer.Ordinal);
    private DateTime _asOf;
    private volatile bool _warm;

    public RateService(Func<CancellationToken, Task<IReadOnlyDictionary<string, decimal>>> download) => _download = download;

    public bool TryConvert(string currency, decimal amount, out decimal euros)
    {
        euros = 0;
        if (!_warm || !_rates.TryGetValue(currency, out decimal rate))
        {
            return false;
        }

        euros = amount / rate;
        return true;
    }

    public string Health() => _warm ? "rates as of " + _asOf.ToString("O") : "starting";

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                foreach (var (currency, rate) in await _download(stopping).ConfigureAwait(false))
                {
                    _rates[currency] = rate;
                }

                _asOf = DateTime.UtcNow;
                _warm = true;
                return;
            }
            catch (System.IO.IOException)
            {
                await Task.Delay(1000, stopping).ConfigureAwait(false);
            }
        }
    }
}
