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
    private string _scheme;
    private string _token;
    private long _validUntil;

    public LedgerTokens(Func<CancellationToken, Task<Grant>> issue) => _issue = issue;

    public async Task<string> SignAsync(string request, CancellationToken ct)
    {
        var header = await GetAsync(ct).ConfigureAwait(false);
        return request + "\nAuthorization: " + header.Scheme + " " + header.Token;
    }

    public async ValueTask<AuthHeader> GetAsync(CancellationToken ct)
    {
        if (Environment.TickCount64 < _validUntil)
        {
            return new AuthHeader(_scheme, _token);
        }

        await _refresh.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (Environment.TickCount64 >= _validUntil)
            {
                var grant = await _issue(ct).ConfigureAwait(false);
                _scheme = grant.Scheme;
                _token = grant.Token;
                _validUntil = Environment.TickCount64 + (grant.Seconds * 900L);
            }

            return new AuthHeader(_scheme, _token);
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
            _validUntil = 0;
        }
        finally
        {
            _refresh.Release();
        }
    }

    public void Dispose() => _refresh.Dispose();
}
