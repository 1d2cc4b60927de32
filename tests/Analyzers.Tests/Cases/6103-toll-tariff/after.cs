using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6103;

public sealed class TollTariff
{
    private sealed record Sheet(long FreshUntil, int CentsPerKm, int BridgeFee);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly Func<CancellationToken, Task<int[]>> _fetch;
    private volatile Sheet _sheet = new(0, 0, 0);

    public TollTariff(Func<CancellationToken, Task<int[]>> fetch) => _fetch = fetch;

    public async ValueTask<int> PriceAsync(int km, bool bridge, CancellationToken cancel)
    {
        var sheet = _sheet;
        if (IsStale(sheet))
        {
            sheet = await RefreshAsync(cancel).ConfigureAwait(false);
        }

        return (km * sheet.CentsPerKm) + (bridge ? sheet.BridgeFee : 0);
    }

    private static bool IsStale(Sheet sheet) => Environment.TickCount64 >= sheet.FreshUntil;

    private async Task<Sheet> RefreshAsync(CancellationToken cancel)
    {
        await _refreshing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (IsStale(_sheet))
            {
                int[] cells = await _fetch(cancel).ConfigureAwait(false);
                _sheet = new Sheet(Environment.TickCount64 + 60_000, cells[0], cells[1]);
            }

            return _sheet;
        }
        finally
        {
            _refreshing.Release();
        }
    }
}
