using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2928;

public interface ILeaseStore
{
    Task<(bool Granted, long Fence)> TryAcquireAsync(string resource, string holder, CancellationToken cancellationToken);
}

public sealed class FencedLease(string resource, bool acquired, string holder, long fence)
{
    private readonly object _sync = new();
    private volatile bool _acquired = acquired;

    public string Resource => resource;

    public bool TryGetFence(out long value)
    {
        if (_acquired)
        {
            value = fence;
            return true;
        }

        value = 0;
        return false;
    }

    public string Describe() => _acquired ? $"{resource} held by {holder} at {fence}" : resource + " free";

    internal void Confirm(string node, long token)
    {
        lock (_sync)
        {
            if (_acquired)
            {
                return;
            }

            holder = node;
            fence = token;
            _acquired = true;
        }
    }
}

public sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly ILeaseStore _store;
    private readonly string _node;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public LeaseKeeper(ILeaseStore store, string resource, string node, TimeSpan period)
    {
        _store = store;
        _node = node;
        Lease = new FencedLease(resource, false, null, 0);
        _loop = Task.Run(() => KeepAsync(period));
    }

    public FencedLease Lease { get; }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task KeepAsync(TimeSpan period)
    {
        using var timer = new PeriodicTimer(period);
        while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
        {
            var (granted, token) = await _store.TryAcquireAsync(Lease.Resource, _node, _stop.Token).ConfigureAwait(false);
            if (granted)
            {
                Lease.Confirm(_node, token);
            }
        }
    }
}

public sealed class JournalWriter(FencedLease lease, Action<long, string> append)
{
    public bool Write(string record)
    {
        if (!lease.TryGetFence(out long fence))
        {
            return false;
        }

        append(fence, record);
        return true;
    }
}
