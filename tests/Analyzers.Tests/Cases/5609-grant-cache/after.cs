using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5609;

public sealed record AccessGrant(string Token, string Scope, DateTimeOffset ExpiresAt);

public sealed class GrantCache : IDisposable
{
    private static readonly TimeSpan s_skew = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly Func<CancellationToken, Task<AccessGrant>> _request;
    private readonly Func<DateTimeOffset> _now;
    private AccessGrant _grant;
    private int _requests;

    public GrantCache(Func<CancellationToken, Task<AccessGrant>> request, Func<DateTimeOffset> now = null)
    {
        _request = request ?? throw new ArgumentNullException(nameof(request));
        _now = now ?? (static () => DateTimeOffset.UtcNow);
    }

    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask<string> GetHeaderAsync(CancellationToken cancellationToken = default)
    {
        var grant = _grant;
        if (IsFresh(grant))
        {
            return Format(grant);
        }

        await _refresh.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            grant = _grant;
            if (!IsFresh(grant))
            {
                Interlocked.Increment(ref _requests);
                grant = await _request(cancellationToken).ConfigureAwait(false);
                _grant = grant;
            }

            return Format(grant);
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose() => _refresh.Dispose();

    private bool IsFresh(AccessGrant grant) => grant is not null && grant.ExpiresAt > _now() + s_skew;

    private static string Format(AccessGrant grant) => $"Bearer {grant.Token}; scope={grant.Scope}";
}
