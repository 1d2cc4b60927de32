using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2503;

public sealed record Grant(string Scheme, string Token, int Seconds);

public readonly record struct AuthHeader(string Scheme, string Token);

public sealed class LedgerTokens : IDisposable
{
    private readonly SemaphoreSlim _refresh = new(1, 1);
    private readonly Func<CancellationToken, Task<Grant>> _issue;
    private volatile Held _held;

    public LedgerTokens(Func<CancellationToken, Task<Grant>> issue) => _issue = issue;

    public async Task<string> SignAsync(string request, CancellationToken ct)
    {
        var header = await GetAsync(ct).ConfigureAwait(false);
        return request + "\nAuthorization: " + header.Scheme + " " + header.Token;
    }

    public async ValueTask<AuthHeader> GetAsync(CancellationToken ct)
    {
        var held = _held;
        if (held != null && Environment.TickCount64 < held.ValidUntil)
        {
            return held.Header;
        }

        await _refresh.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            held = _held;
            if (held == null || Environment.TickCount64 >= held.ValidUntil)
            {
                var grant = await _issue(ct).ConfigureAwait(false);
                held = new Held(
                    new AuthHeader(grant.Scheme, grant.Token),
                    Environment.TickCount64 + (grant.Seconds * 900L));
                _held = held;
            }

            return held.Header;
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Invalidate()
    {
        _refresh.Wait();
        try
        {
            _held = null;
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose() => _refresh.Dispose();

    private sealed record Held(AuthHeader Header, long ValidUntil);
}
