using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4707;

public sealed record LeaseGrant(string Owner, long Fence);

public sealed class LeaseKeeper
{
    private readonly SemaphoreSlim _acquire = new(1, 1);
    private readonly Func<CancellationToken, Task<LeaseGrant>> _request;
    private volatile bool _held;
    private string _owner;
    private long _fence;

    public LeaseKeeper(Func<CancellationToken, Task<LeaseGrant>> request) => _request = request;

    public async ValueTask<string> StampAsync(string document, CancellationToken cancel)
    {
        if (!_held)
        {
            await AcquireAsync(cancel).ConfigureAwait(false);
        }

        return document + "@" + _owner.ToLowerInvariant() + ":" + _fence;
    }

    private async Task AcquireAsync(CancellationToken cancel)
    {
        await _acquire.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_held)
            {
                return;
            }

            LeaseGrant grant = await _request(cancel).ConfigureAwait(false);
            _fence = grant.Fence;
            _owner = grant.Owner;
            _held = true;
        }
        finally
        {
            _acquire.Release();
        }
    }
}
