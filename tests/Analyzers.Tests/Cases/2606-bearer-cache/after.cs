using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2606;

public sealed record Grant(string Value, TimeSpan Lifetime);

public interface IGrantSource
{
    Task<Grant> RequestAsync(string audience, CancellationToken cancel);
}

public sealed class BearerCache(IGrantSource source, string audience, TimeProvider clock)
{
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _one = new(1, 1);
    private string _bearer;
    private long _validUntil;

    public async ValueTask<KeyValuePair<string, string>> HeaderAsync(CancellationToken cancel)
    {
        string bearer = await GetAsync(cancel).ConfigureAwait(false);
        return new KeyValuePair<string, string>("Authorization", "Bearer " + bearer);
    }

    public ValueTask<string> GetAsync(CancellationToken cancel)
    {
        long now = clock.GetUtcNow().UtcTicks;
        if (now < Volatile.Read(ref _validUntil))
        {
            return new ValueTask<string>(_bearer);
        }

        return new ValueTask<string>(RenewAsync(now, cancel));
    }

    private async Task<string> RenewAsync(long now, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (now >= _validUntil)
            {
                Grant grant = await source.RequestAsync(audience, cancel).ConfigureAwait(false);
                TimeSpan usable = grant.Lifetime - s_margin;
                if (usable < TimeSpan.Zero)
                {
                    return grant.Value;
                }

                _bearer = grant.Value;
                Volatile.Write(ref _validUntil, clock.GetUtcNow().UtcTicks + usable.Ticks);
            }

            return _bearer;
        }
        finally
        {
            _one.Release();
        }
    }
}
