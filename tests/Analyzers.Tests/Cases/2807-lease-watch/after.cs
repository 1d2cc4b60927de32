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
    private sealed record View(string Holder, int Fencing, long FreshUntil);

    private readonly SemaphoreSlim _renew = new(1, 1);
    private volatile View _view = new("", -1, freshUntil);

    public async ValueTask<bool> IsHeldByAsync(string node, int fencing, CancellationToken cancel)
    {
        View view = _view;
        if (Environment.TickCount64 >= view.FreshUntil)
        {
            view = await RenewAsync(cancel).ConfigureAwait(false);
        }

        return view.Fencing == fencing && view.Holder == node;
    }

    public async ValueTask<string> DescribeAsync(CancellationToken cancel)
    {
        View view = _view;
        if (Environment.TickCount64 >= view.FreshUntil)
        {
            view = await RenewAsync(cancel).ConfigureAwait(false);
        }

        return $"{resource}: {view.Holder}#{view.Fencing}";
    }

    private async Task<View> RenewAsync(CancellationToken cancel)
    {
        await _renew.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            View view = _view;
            if (Environment.TickCount64 < view.FreshUntil)
            {
                return view;
            }

            Lease lease = await store.ReadAsync(resource, cancel).ConfigureAwait(false);
            view = new View(lease.Holder, lease.Fencing, Environment.TickCount64 + lease.MillisecondsLeft);
            _view = view;
            return view;
        }
        finally
        {
            _renew.Release();
        }
    }
}
