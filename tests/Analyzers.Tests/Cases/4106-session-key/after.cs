using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4106;

public sealed record SessionKey(string Id, string Secret, DateTimeOffset Expires);

public sealed class RoleCredentials : IDisposable
{
    private static readonly TimeSpan s_slack = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly Func<CancellationToken, Task<SessionKey>> _assumeRole;
    private SessionKey _key;

    public RoleCredentials(Func<CancellationToken, Task<SessionKey>> assumeRole) => _assumeRole = assumeRole;

    public async ValueTask<SessionKey> GetAsync(CancellationToken stop = default)
    {
        if (_key is { } k && k.Expires - s_slack > DateTimeOffset.UtcNow)
        {
            return k;
        }

        await _refresh.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (_key is { } again && again.Expires - s_slack > DateTimeOffset.UtcNow)
            {
                return again;
            }

            var fresh = await _assumeRole(stop).ConfigureAwait(false);
            _key = fresh;
            return fresh;
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose() => _refresh.Dispose();
}
