using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1920;

public sealed class TokenLease
{
    private sealed record Lease(string Token, string Scope, long ValidUntil)
    {
        public string Header => "Bearer " + Token + " (" + Scope.ToLowerInvariant() + ")";
    }

    private readonly SemaphoreSlim _renew = new(1, 1);
    private readonly Func<Task<(string Token, string Scope, int Seconds)>> _issue;
    private volatile Lease _lease;

    public TokenLease(Func<Task<(string Token, string Scope, int Seconds)>> issue) => _issue = issue;

    public async ValueTask<string> AuthorizationAsync()
    {
        var lease = _lease;
        if (lease != null && Environment.TickCount64 < lease.ValidUntil)
        {
            return lease.Header;
        }

        await _renew.WaitAsync().ConfigureAwait(false);
        try
        {
            lease = _lease;
            if (lease == null || Environment.TickCount64 >= lease.ValidUntil)
            {
                var (token, scope, seconds) = await _issue().ConfigureAwait(false);
                lease = new Lease(token, scope, Environment.TickCount64 + (seconds * 1000L));
                _lease = lease;
            }

            return lease.Header;
        }
        finally
        {
            _renew.Release();
        }
    }
}
