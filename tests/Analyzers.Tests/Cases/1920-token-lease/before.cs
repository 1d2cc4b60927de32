using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1920;

public sealed class TokenLease
{
    private readonly SemaphoreSlim _renew = new(1, 1);
    private readonly Func<Task<(string Token, string Scope, int Seconds)>> _issue;
    private long _validUntil;
    private string _token;
    private string _scope;

    public TokenLease(Func<Task<(string Token, string Scope, int Seconds)>> issue) => _issue = issue;

    public async ValueTask<string> AuthorizationAsync()
    {
        if (Environment.TickCount64 < _validUntil)
        {
            return "Bearer " + _token + " (" + _scope.ToLowerInvariant() + ")";
        }

        await _renew.WaitAsync().ConfigureAwait(false);
        try
        {
            if (Environment.TickCount64 >= _validUntil)
            {
                var (token, scope, seconds) = await _issue().ConfigureAwait(false);
                _token = token;
                _scope = scope;
                _validUntil = Environment.TickCount64 + (seconds * 1000L);
            }

            return "Bearer " + _token + " (" + _scope.ToLowerInvariant() + ")";
        }
        finally
        {
            _renew.Release();
        }
    }
}
