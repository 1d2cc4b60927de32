using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2005;

public sealed record Grant(string Holder, Uri Renewal);

public sealed class LeaseDesk
{
    private enum Phase : byte
    {
        Closed,
        Open,
    }

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Func<CancellationToken, Task<Grant>> _acquire;
    private string _holder;
    private Uri _renewal;
    private volatile Phase _phase;

    public LeaseDesk(Func<CancellationToken, Task<Grant>> acquire) => _acquire = acquire;

    public async ValueTask<string> DescribeAsync(CancellationToken token)
    {
        if (_phase is not Phase.Open)
        {
            await OpenAsync(token).ConfigureAwait(false);
        }

        return _holder.ToUpperInvariant() + " via " + _renewal.Host;
    }

    public bool TryRenewal(out Uri renewal)
    {
        switch (_phase)
        {
            case Phase.Open:
                renewal = _renewal;
                return true;
            default:
                renewal = null;
                return false;
        }
    }

    private async Task OpenAsync(CancellationToken token)
    {
        await _turn.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_phase == Phase.Open)
            {
                return;
            }

            var grant = await _acquire(token).ConfigureAwait(false);
            _holder = grant.Holder;
            _renewal = grant.Renewal;
            _phase = Phase.Open;
        }
        finally
        {
            _turn.Release();
        }
    }
}
