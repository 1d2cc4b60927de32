using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6103;

public sealed class TollTariff
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly Func<CancellationToken, Task<int[]>> _fetch;
    private long _freshUntil;
    private int _centsPerKm;
    private int _bridgeFee;

    public TollTariff(Func<CancellationToken, Task<int[]>> fetch) => _fetch = fetch;

    public async ValueTask<int> PriceAsync(int km, bool bridge, CancellationToken cancel)
    {
        if (IsStale())
        {
            await RefreshAsync(cancel).ConfigureAwait(false);
        }

        return (km * _centsPerKm) + (bridge ? _bridgeFee : 0);
    }

    private bool IsStale() => Environment.TickCount64 >= _freshUntil;

    private async Task RefreshAsync(CancellationToken cancel)
    {
        await _refreshing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (IsStale())
            {
                int[] sheet = await _fetch(cancel).ConfigureAwait(false);
                _centsPerKm = sheet[0];
                _bridgeFee = sheet[1];
                _freshUntil = Environment.TickCount64 + 60_000;
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }
}
