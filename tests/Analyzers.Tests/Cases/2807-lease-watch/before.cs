using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2807;

public sealed record Lease(string Holder, int Fencing, int MillisecondsLeft);

public interface ILeaseStore
{
    Task<Lease> ReadAsync(string resource, CancellationToken cancel);
}

public sealed class LeaseWatch(ILeaseStore store, string resource, long freshUntil = 0)
{
    private readonly SemaphoreSlim _renew = new(1, 1);
    private string _holder = "";
    private int _fencing = -1;

    public async ValueTask<bool> IsHeldByAsync(string node, int fencing, CancellationToken cancel)
    {
        if (Environment.TickCount64 >= freshUntil)
        {
            await RenewAsync(cancel).ConfigureAwait(false);
        }

        return _fencing == fencing && _holder == node;
    }

    public async ValueTask<string> DescribeAsync(CancellationToken cancel)
    {
        if (Environment.TickCount64 >= freshUntil)
        {
            await RenewAsync(cancel).ConfigureAwait(false);
        }

        return $"{resource}: {_holder}#{_fencing}";
    }

    private async Task RenewAsync(CancellationToken cancel)
    {
        await _renew.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (Environment.TickCount64 < freshUntil)
            {
                return;
            }

            Lease lease = await store.ReadAsync(resource, cancel).ConfigureAwait(false);
            (_holder, _fencing) = (lease.Holder, lease.Fencing);
            freshUntil = Environment.TickCount64 + lease.MillisecondsLeft;
        }
        finally
        {
            _renew.Release();
        }
    }
}
