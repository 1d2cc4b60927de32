using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5103;

public sealed class TariffBook
{
    private enum Phase
    {
        Cold,
        Loading,
        Warm,
    }

    private readonly SemaphoreSlim _entry = new(1, 1);
    private readonly Func<CancellationToken, Task<IReadOnlyDictionary<string, long>>> _download;
    private volatile Phase _phase;
    private IReadOnlyDictionary<string, long> _rates;
    private string _currency;

    public TariffBook(Func<CancellationToken, Task<IReadOnlyDictionary<string, long>>> download) => _download = download;

    public async Task<string> QuoteAsync(string zone, int units, CancellationToken ct)
    {
        await WarmAsync(ct).ConfigureAwait(false);
        return _rates.TryGetValue(zone, out long cents) ? (cents * units) + " " + _currency : "n/a";
    }

    private ValueTask WarmAsync(CancellationToken ct)
    {
        if (_phase == Phase.Warm)
        {
            return default;
        }

        return new ValueTask(LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        await _entry.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_phase == Phase.Warm)
            {
                return;
            }

            _phase = Phase.Loading;
            _rates = await _download(ct).ConfigureAwait(false);
            _currency = _rates.ContainsKey("dover") ? "GBP" : "EUR";
            _phase = Phase.Warm;
        }
        finally
        {
            _entry.Release();
        }
    }
}
